package org.earshot.indexer.score;

import java.util.List;
import java.util.Optional;

/// What the lists know of a word: the entries that it can begin, in the order of the lists. A word
/// such as "not" begins a hundred phrases; which of them may go on with the next word is seen from
/// numbers that stand side by side, before any entry is looked at.
final class Answer {
  /// What they know of most words.
  static final Answer NOTHING = new Answer(List.of(), List.of());

  /// With so many bits for each phrase, few words pass that none of them goes on with.
  private static final int BITS_A_PHRASE = 8;

  private static final int SPREAD = 0x9e3779b1;

  private final List<Entry> alone;
  private final Entry[] candidates;

  /// Hash of the second word of each candidate, where it is one word.
  private final int[] seconds;

  /// Its first letter, where it is each word that begins so.
  private final char[] initials;

  /// Candidates to look at whatever the second word is.
  private final boolean[] whatever;

  private final boolean phrases;

  /// A bit for each second word by its hash.
  private final long[] following;

  /// The same by its first letter, for those that stand for each word that begins so.
  private long opening;

  /// @param alone what is found where no phrase begins with it
  /// @param candidates entries that it can begin
  Answer(List<Entry> alone, List<Entry> candidates) {
    this.alone = List.copyOf(alone);
    this.candidates = candidates.toArray(Entry[]::new);
    int many = this.candidates.length;
    this.seconds = new int[many];
    this.initials = new char[many];
    this.whatever = new boolean[many];
    this.following = new long[Integer.highestOneBit(many * BITS_A_PHRASE / Long.SIZE + 1)];
    boolean some = false;
    for (int i = 0; i < many; i++) {
      some |= this.candidates[i].isPhrase();
      note(i);
    }
    this.phrases = some;
  }

  private void note(int i) {
    if (!candidates[i].isPhrase()) {
      whatever[i] = true;
      return;
    }
    var second = candidates[i].patterns().get(1);
    if (second.fit() == Entry.Fit.WHOLE) {
      seconds[i] = second.letters().hashCode();
      int spread = seconds[i] * SPREAD;
      following[(spread >>> 6) & (following.length - 1)] |= 1L << spread;
    } else if (second.fit() == Entry.Fit.START && !second.letters().isEmpty()) {
      initials[i] = second.letters().charAt(0);
      opening |= 1L << initials[i];
    } else {
      whatever[i] = true;
      opening = -1;
    }
  }

  List<Entry> alone() {
    return alone;
  }

  /// Whether a phrase may begin at a word of a text: true wherever one does.
  boolean mayGoOn(List<Word> words, int at) {
    if (!phrases || at + 1 >= words.size()) {
      return false;
    }
    var second = words.get(at + 1).lexeme();
    int spread = second.hash() * SPREAD;
    long bits = following[(spread >>> 6) & (following.length - 1)];
    return (bits & 1L << spread) != 0 || (opening & 1L << second.initial()) != 0;
  }

  /// Whether a phrase begins at a word of a text.
  boolean goesOn(List<Word> words, int at) {
    return phrase(words, at).isPresent();
  }

  /// The entries that begin at a word of a text; empty where no phrase is among them.
  Optional<Best> phrase(List<Word> words, int at) {
    if (!mayGoOn(words, at)) {
      return Optional.empty();
    }
    var best = new Best();
    boolean some = false;
    int second = words.get(at + 1).lexeme().hash();
    char initial = words.get(at + 1).lexeme().initial();
    for (int i = 0; i < candidates.length; i++) {
      if (seconds[i] == second || initials[i] == initial || whatever[i]) {
        var entry = candidates[i];
        if (!entry.isPhrase() || entry.fits(words, at)) {
          best.compete(entry);
          some |= entry.isPhrase();
        }
      }
    }
    return some ? Optional.of(best) : Optional.empty();
  }
}
