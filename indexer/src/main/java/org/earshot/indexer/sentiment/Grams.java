package org.earshot.indexer.sentiment;

import java.util.List;
import org.earshot.indexer.sentiment.Token.Kind;

/// Gives the hashes of a text's n-grams to a [Sink]. Some are keyed by the language, so that each
/// has its own corner of the table; the shared ones let languages learn from each other what loan
/// words, cognates, emoji and punctuation tell.
final class Grams {
  /// What n-grams of one kind add up to counts the same in a long text as in a short one.
  enum View {
    WORDS(0, 1),
    PIECES(1, 1),
    SIGNS(2, 0.5),
    SHARED_WORDS(3, 0.5),
    SHARED_PIECES(4, 0.5);

    private final int place;
    private final double weight;

    View(int place, double weight) {
      this.place = place;
      this.weight = weight;
    }

    /// Index in tables of views.
    int place() {
      return place;
    }

    /// How much each of `count` n-grams counts.
    float value(int count) {
      return (float) (weight / Math.sqrt(this == SIGNS ? count + 1.0 : Math.max(1.0, count)));
    }
  }

  /// Takes n-grams.
  interface Sink {
    void take(View view, int hash);
  }

  static final int VIEWS = View.values().length;

  private static final int SHORTEST_PIECE = 3;
  private static final int LONGEST_PIECE = 5;
  private static final int SHORTEST_SHARED = 5;
  private static final int SHORTEST_UNSPACED = 1;
  private static final int LONGEST_UNSPACED = 4;

  /// Seeds of the hashes; any odd numbers would do.
  private static final int PAIR = 0x5bd1e995;

  private static final int FNV = 16777619;
  private static final int EMPTY = 0x9747b28c;
  private static final int SHARED = 0x01234567;
  private static final int SHARED_WORD = 0x01236032;
  private static final int NEGATED = 0x6e6f74;
  private static final int TAGGED = 0x23;
  private static final int SIGN = 0x777;
  private static final int AFTER_SIGN = 0x99;

  private final int salt;
  private final Sink sink;

  private Grams(String lang, Sink sink) {
    this.salt = mixed(lang.hashCode() * 31 + 7);
    this.sink = sink;
  }

  static void of(Seen seen, Sink sink) {
    new Grams(seen.lang(), sink).all(seen.tokens());
  }

  private void all(List<Token> tokens) {
    int before = 0;
    for (var token : tokens) {
      int hash = token.form().hashCode();
      if (token.kind() == Kind.MARK) {
        sign(hash ^ SIGN);
        before = mixed(hash ^ AFTER_SIGN);
        continue;
      }
      word(token, hash);
      sink.take(View.WORDS, mixed(((before * PAIR) ^ hash) * FNV ^ salt));
      before = hash;
    }
  }

  private void word(Token token, int hash) {
    sink.take(View.WORDS, mixed(hash ^ salt));
    if (token.negated()) {
      sink.take(View.WORDS, mixed(hash ^ salt ^ NEGATED));
    }
    switch (token.kind()) {
      case SYMBOL, MARK -> sink.take(View.SIGNS, mixed(hash ^ SHARED));
      case RUN -> unspaced(token.form());
      case TAG -> {
        sink.take(View.WORDS, mixed(hash ^ salt ^ TAGGED));
        spaced(token.form(), hash);
      }
      case WORD -> spaced(token.form(), hash);
    }
  }

  private void sign(int hash) {
    sink.take(View.SIGNS, mixed(hash ^ salt));
    sink.take(View.SIGNS, mixed(hash ^ SHARED));
  }

  private void spaced(String form, int wordHash) {
    sink.take(View.SHARED_WORDS, mixed(wordHash ^ SHARED_WORD));
    int length = form.length() + 2;
    for (int from = 0; from < length - SHORTEST_PIECE + 1; from++) {
      int hash = EMPTY;
      int longest = Math.min(LONGEST_PIECE, length - from);
      for (int n = 1; n <= longest; n++) {
        hash = (hash ^ bordered(form, from + n - 1)) * FNV;
        piece(hash, n);
      }
    }
  }

  private void piece(int hash, int n) {
    if (n >= SHORTEST_PIECE) {
      sink.take(View.PIECES, mixed(hash ^ salt));
    }
    if (n >= SHORTEST_SHARED) {
      sink.take(View.SHARED_PIECES, mixed(hash ^ SHARED));
    }
  }

  /// The word between two borders.
  private static char bordered(String form, int at) {
    return at == 0 || at > form.length() ? '_' : form.charAt(at - 1);
  }

  private void unspaced(String form) {
    for (int from = 0; from < form.length(); from++) {
      int hash = EMPTY;
      int longest = Math.min(LONGEST_UNSPACED, form.length() - from);
      for (int n = 1; n <= longest; n++) {
        hash = (hash ^ form.charAt(from + n - 1)) * FNV;
        if (n >= SHORTEST_UNSPACED) {
          sink.take(View.PIECES, mixed(hash ^ salt));
        }
      }
    }
  }

  private static int mixed(int hash) {
    int h = hash * 0x85ebca6b;
    h ^= h >>> 13;
    h *= 0xc2b2ae35;
    return h ^ (h >>> 16);
  }
}
