package org.earshot.indexer.score;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// The lexemes of a language by the letters that texts write them with. Those of words that texts
/// say again and again are remembered: of two places that a word may stand in, the second is for
/// newcomers, and who is met there again moves to the first. So a word said once puts out another
/// one said once.
final class Lexemes {
  /// With all that may be known of each word they take less than 4 MB a language. Of 87 words of an
  /// English review 13 are not among them; of twice as many, 11 would not be.
  private static final int SLOT_BITS = 14;

  /// Longer ones are runs of a script without spaces, and never come twice.
  private static final int LONGEST = 24;

  /// The hash of no letters yet, of a word as it is written.
  static final long WRITTEN = 0x9e3779b97f4a7c15L;

  /// The same of letters that are folded already.
  private static final long FOLDED = 0x2545f4914f6cdd1dL;

  private static final long SPREAD = 0xff51afd7ed558ccdL;

  /// What each slot holds by the hash of its letters, so that a word met for the first time does
  /// not wait for the one in its place.
  private final long[] keys = new long[1 << SLOT_BITS];

  private final Spelling spelling;
  private final AtomicReferenceArray<@Nullable Lexeme> slots =
      new AtomicReferenceArray<>(1 << SLOT_BITS);

  Lexemes(Spelling spelling) {
    this.spelling = spelling;
  }

  Spelling spelling() {
    return spelling;
  }

  /// The hash of letters with one more; two words have the same by a chance of one in 2^64.
  static long with(long letters, char next) {
    return (letters + next) * SPREAD;
  }

  /// The lexeme of a word of a text.
  ///
  /// @param letters hash of its letters, from [#WRITTEN] on
  Lexeme written(String text, int from, int to, long letters) {
    var known = kept(letters);
    if (known != null) {
      return known;
    }
    String word = text.substring(from, to);
    return keep(new Lexeme(letters, spelling.of(word), word), to - from);
  }

  /// The lexeme of what is folded already, such as a piece of a run.
  ///
  /// @param width how many characters of the text it stands for
  Lexeme folded(String form, int from, int to, int width) {
    boolean stretched = to - from < width;
    long letters = stretched ? ~FOLDED : FOLDED;
    for (int i = from; i < to; i++) {
      letters = with(letters, form.charAt(i));
    }
    var known = kept(letters);
    if (known != null) {
      return known;
    }
    return keep(Lexeme.folded(letters, form.substring(from, to), stretched), to - from);
  }

  private @Nullable Lexeme kept(long letters) {
    int often = slot(letters);
    if (keys[often] == letters) {
      return at(often, letters);
    }
    int once = often + 1;
    if (keys[once] != letters) {
      return null;
    }
    var again = at(once, letters);
    var before = slots.getPlain(often);
    if (again != null) {
      put(often, again);
      if (before != null) {
        put(once, before);
      }
    }
    return again;
  }

  /// The key and the lexeme are two looks: another thread may come in between.
  private @Nullable Lexeme at(int slot, long letters) {
    var known = slots.getPlain(slot);
    return known != null && known.letters() == letters ? known : null;
  }

  private Lexeme keep(Lexeme fresh, int length) {
    if (length <= LONGEST) {
      put(slot(fresh.letters()) + 1, fresh);
    }
    return fresh;
  }

  private void put(int slot, Lexeme lexeme) {
    slots.setRelease(slot, lexeme);
    keys[slot] = lexeme.letters();
  }

  /// The first of the two places of a word.
  private static int slot(long letters) {
    return (int) (letters >>> (Long.SIZE - SLOT_BITS)) & ~1;
  }
}
