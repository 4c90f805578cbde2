package org.earshot.indexer.match;

/// What compiled words ask about the words of texts: endings and sounds.
record Reading(TextReader reader, Endings endings, Sounds sounds, SoundCache heard) {
  static Reading standard() {
    return new Reading(new TextReader(), new Endings(), new Sounds(), new SoundCache());
  }
}
