package org.earshot.indexer.score;

import java.util.ArrayList;
import java.util.List;
import org.earshot.indexer.score.Word.Gap;
import org.earshot.indexer.sentiment.Token;

/// The words of a text, with the signs between them, for the sentiment model.
final class Tokens {
  /// A negation is felt so many words on, up to the next comma.
  private static final int REACH = 4;

  private static final int ROOM_FOR_MARKS = 16;

  private final Reading reading;
  private final boolean[] negated;
  private final List<Token> tokens;

  Tokens(Reading reading) {
    this.reading = reading;
    this.negated = new boolean[reading.words().size()];
    this.tokens = new ArrayList<>(reading.words().size() + ROOM_FOR_MARKS);
  }

  List<Token> all() {
    negate();
    var words = reading.words();
    int end = 0;
    for (int at = 0; at < words.size(); ) {
      var word = words.get(at);
      if (word.before() == Gap.STOP) {
        mark(end, word.start());
      }
      int next = run(at);
      end = words.get(next - 1).end();
      at = next;
    }
    mark(end, reading.text().length());
    return tokens;
  }

  private void negate() {
    for (var hit : reading.all(Cue.Kind.NOT)) {
      for (int i = hit.to(); i < hit.to() + REACH && joined(i); i++) {
        negated[i] = true;
      }
    }
  }

  private boolean joined(int at) {
    return at < reading.words().size() && reading.words().get(at).before() == Gap.SPACE;
  }

  /// Adds the word, or the whole run of characters that it is a piece of.
  private int run(int at) {
    var word = reading.words().get(at);
    if (!word.lexeme().beginsRun()) {
      tokens.add(tagged(word) ? word.lexeme().tag(negated[at]) : word.lexeme().token(negated[at]));
      return at + 1;
    }
    var run = Run.of(reading.words(), at);
    tokens.add(run.token(negated[at]));
    return run.to();
  }

  private boolean tagged(Word word) {
    return word.start() > 0 && reading.text().charAt(word.start() - 1) == '#';
  }

  private void mark(int from, int to) {
    reading.marks().between(reading.text(), from, to).ifPresent(tokens::add);
  }
}
