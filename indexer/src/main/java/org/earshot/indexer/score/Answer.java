package org.earshot.indexer.score;

import java.util.List;
import java.util.Optional;

/// What the lists know of a word: what it tells where it stands alone, and the phrases that it can
/// begin.
final class Answer {
  /// What they know of most words.
  static final Answer NOTHING = new Answer(new Entry[0], Phrases.NONE);

  private final Entry[] alone;
  private final Phrases phrases;

  private Answer(Entry[] alone, Phrases phrases) {
    this.alone = alone;
    this.phrases = phrases;
  }

  /// @param alone what is found where no phrase begins with it
  /// @param candidates entries that it can begin, in the order of the lists
  static Answer of(List<Entry> alone, List<Entry> candidates) {
    var phrases = Phrases.of(candidates);
    return alone.isEmpty() && phrases == Phrases.NONE
        ? NOTHING
        : new Answer(alone.toArray(Entry[]::new), phrases);
  }

  /// What is found where no phrase begins with the word; nobody changes what he is given.
  Entry[] alone() {
    return alone;
  }

  /// Whether a phrase may begin at a word of a text: true wherever one does.
  boolean mayGoOn(List<Word> words, int at) {
    return phrases.mayGoOn(words, at);
  }

  /// Whether a phrase begins at a word of a text.
  boolean goesOn(List<Word> words, int at) {
    return phrase(words, at).isPresent();
  }

  /// The entries that begin at a word of a text; empty where no phrase is among them.
  Optional<Best> phrase(List<Word> words, int at) {
    return phrases.mayGoOn(words, at) ? phrases.at(words, at) : Optional.empty();
  }
}
