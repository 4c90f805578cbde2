package org.earshot.indexer.score;

import java.util.List;
import org.earshot.indexer.score.Word.Gap;
import org.earshot.indexer.sentiment.Token;
import org.earshot.indexer.sentiment.Token.Kind;

/// Words of a text that touch each other: the pieces of text without spaces.
///
/// @param words all of the text
/// @param from index of the first of them
/// @param to index after the last
record Run(List<Word> words, int from, int to) {
  /// The one that begins at a word.
  static Run of(List<Word> words, int from) {
    int to = from + 1;
    while (to < words.size()
        && words.get(to).before() == Gap.SPACE
        && words.get(to).start() == words.get(to - 1).end()) {
      to++;
    }
    return new Run(words, from, to);
  }

  /// Its letters.
  String form() {
    return isWhole() ? whole().form() : joined();
  }

  Token token(boolean negated) {
    return isWhole() ? whole().token(negated) : new Token(joined(), Kind.RUN, negated);
  }

  /// Whether its pieces are those of one word, from its first letter to its last.
  private boolean isWhole() {
    int length = 0;
    for (int i = from; i < to; i++) {
      length += words.get(i).form().length();
    }
    return length == whole().form().length();
  }

  private Lexeme whole() {
    return words.get(to - 1).run();
  }

  private String joined() {
    var joined = new StringBuilder();
    for (int i = from; i < to; i++) {
      joined.append(words.get(i).form());
    }
    return joined.toString();
  }
}
