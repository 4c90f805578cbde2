package org.earshot.indexer.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.earshot.crawler.Post;
import org.jspecify.annotations.Nullable;

/// What of a post is compared.
///
/// A text of few words says what many say: two people who write "Terrible service!" copy nobody. It
/// is known by all of its words and its account, or its address, together.
public final class Signature {
  /// A text with fewer words is short.
  static final int FEW_WORDS = 10;

  /// The same where each character counts: about two make a word.
  static final int FEW_CHARACTERS = 24;

  /// Words that are taken together. Two words meet by chance, of four an edit spoils too many.
  private static final int RUN_OF_WORDS = 3;

  private static final int RUN_OF_CHARACTERS = 4;

  private static final int PROOF = -1;

  private final Post post;
  private final Tokens tokens;
  private final long[] runs;
  private final List<Long> marks;
  private final List<Long> sought;
  private long @Nullable [] shingles;

  private Signature(Post post, Tokens tokens) {
    this.post = post;
    this.tokens = tokens;
    this.runs = runs(tokens);
    var kept = new ArrayList<Long>();
    var passages = new ArrayList<Long>();
    if (!isShort()) {
      MinHash.bands(runs).forEach(kept::add);
      kept.add(Passages.opening(tokens));
      Passages.sought(tokens).forEach(passages::add);
      kept.addAll(passages.subList(0, Math.min(passages.size(), Passages.KEPT)));
    } else if (!isEmpty()) {
      // By who wrote it or where it stands a text is found however short it is.
      Kinship.proofs(post)
          .forEach(proof -> kept.add(Mixing.join(PROOF, whole(), proof.hashCode())));
    }
    marks = List.copyOf(kept);
    kept.addAll(passages.subList(Math.min(passages.size(), Passages.KEPT), passages.size()));
    sought = List.copyOf(kept);
  }

  public static Signature of(Post post) {
    return new Signature(post, Tokens.of(post.words()));
  }

  public Post post() {
    return post;
  }

  /// Whether there is anything to compare.
  public boolean isEmpty() {
    return tokens.count() == 0;
  }

  /// Under which it is kept, to be found by later ones.
  public List<Long> marks() {
    return marks;
  }

  /// By which earlier ones are looked for: more than [#marks()], for it may quote any of them.
  public List<Long> sought() {
    return sought;
  }

  boolean isShort() {
    return tokens.count() < (tokens.spaceless() ? FEW_CHARACTERS : FEW_WORDS);
  }

  int words() {
    return tokens.count();
  }

  /// Whether a text has this many words, or as much in characters.
  boolean hasWords(int words) {
    return tokens.count() >= (tokens.spaceless() ? 2 * words : words);
  }

  /// Sorted, each once. Made when they are asked for: hardly any post meets another one.
  long[] shingles() {
    var made = shingles;
    if (made == null) {
      made = sorted();
      shingles = made;
    }
    return made;
  }

  private long[] sorted() {
    var sorted = runs.clone();
    Arrays.sort(sorted);
    int kept = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }

  /// A number for all words.
  long whole() {
    return tokens.run(0, tokens.count());
  }

  private static long[] runs(Tokens tokens) {
    int length = tokens.spaceless() ? RUN_OF_CHARACTERS : RUN_OF_WORDS;
    var runs = new long[Math.max(0, tokens.count() - length + 1)];
    for (int i = 0; i < runs.length; i++) {
      runs[i] = tokens.run(i, length);
    }
    return runs;
  }
}
