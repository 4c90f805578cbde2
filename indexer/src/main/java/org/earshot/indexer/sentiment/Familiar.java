package org.earshot.indexer.sentiment;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.earshot.indexer.sentiment.Grams.View;
import org.earshot.indexer.sentiment.Token.Kind;
import org.jspecify.annotations.Nullable;

/// Remembers what the n-grams of single words add up to: texts say the same words again and again.
/// Each slot holds the word that came last.
final class Familiar {
  /// Nine in ten words of a text are among so many; together they take some 3 MB.
  private static final int SLOTS = 1 << 14;

  /// Longer ones are runs of a script without spaces, and never come twice.
  private static final int LONGEST = 24;

  private static final int SPREAD = 0x9e3779b1;

  /// A word of a language, and its sums by view.
  private record Known(
      String form,
      Kind kind,
      boolean negated,
      int salt,
      long words,
      long pieces,
      long signs,
      long sharedWords,
      long sharedPieces) {
    static Known of(Token token, int salt, Sums own) {
      return new Known(
          token.form(),
          token.kind(),
          token.negated(),
          salt,
          own.take(View.WORDS),
          own.take(View.PIECES),
          own.take(View.SIGNS),
          own.take(View.SHARED_WORDS),
          own.take(View.SHARED_PIECES));
    }

    boolean is(Token other, int language) {
      return salt == language
          && kind == other.kind()
          && negated == other.negated()
          && form.equals(other.form());
    }

    void addTo(Sums sums) {
      sums.add(View.WORDS, words);
      sums.add(View.PIECES, pieces);
      sums.add(View.SIGNS, signs);
      sums.add(View.SHARED_WORDS, sharedWords);
      sums.add(View.SHARED_PIECES, sharedPieces);
    }
  }

  private final AtomicReferenceArray<@Nullable Known> slots = new AtomicReferenceArray<>(SLOTS);

  /// Adds what the word's n-grams weigh that do not depend on what stands around it.
  ///
  /// @param spare sums to reckon with
  void add(Token token, Grams grams, Sums sums, Sums spare) {
    if (token.form().length() > LONGEST) {
      grams.alone(token, sums);
      return;
    }
    int slot = slot(token, grams.salt());
    var known = slots.getPlain(slot);
    if (known == null || !known.is(token, grams.salt())) {
      grams.alone(token, spare);
      known = Known.of(token, grams.salt(), spare);
      slots.setRelease(slot, known);
    }
    known.addTo(sums);
  }

  private static int slot(Token token, int salt) {
    int key = token.form().hashCode() ^ salt ^ (token.negated() ? 1 : 0);
    return (key * SPREAD) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(SLOTS));
  }
}
