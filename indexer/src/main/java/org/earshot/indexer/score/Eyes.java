package org.earshot.indexer.score;

import org.earshot.indexer.sentiment.Seen;

/// Reads texts as the sentiment model sees them.
public final class Eyes {
  private final Reader reader;

  public Eyes() {
    this(new Reader());
  }

  Eyes(Reader reader) {
    this.reader = reader;
  }

  /// What the model sees of a text.
  ///
  /// @param lang two-letter code; a language without a word list is read with the common one
  public Seen see(String text, String lang) {
    var reading = reader.read(text, lang);
    return see(reading, Tone.of(reading));
  }

  /// How many cues of the lists a text holds: all that comes before [#see] reckons.
  public int cues(String text, String lang) {
    return reader.read(text, lang).hits().size();
  }

  static Seen see(Reading reading, Tone tone) {
    return new Seen(reading.lang(), new Tokens(reading).all(), new Figures(reading, tone).all());
  }
}
