package org.earshot.indexer.score;

import java.util.List;
import java.util.Optional;
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
    int to = behind(words, from);
    while (to < words.size()
        && words.get(to).before() == Gap.SPACE
        && words.get(to).start() == words.get(to - 1).end()) {
      to = behind(words, to);
    }
    return new Run(words, from, to);
  }

  /// The word after a word and the pieces that it was cut with.
  private static int behind(List<Word> words, int at) {
    return Math.min(at + words.get(at).left(), words.size());
  }

  /// Its letters.
  String form() {
    return isWhole() ? whole().form() : joined();
  }

  /// Where each of its words ends in its letters.
  int[] ends() {
    var ends = new int[to - from];
    int end = 0;
    for (int i = 0; i < ends.length; i++) {
      end += words.get(from + i).lexeme().length();
      ends[i] = end;
    }
    return ends;
  }

  /// How it was cut, if its words are the pieces of one word.
  Optional<Pieces> pieces() {
    return whole().pieces().filter(cut -> cut.size() == to - from && first().left() == to - from);
  }

  Token token(boolean negated) {
    return isWhole() ? whole().token(negated) : new Token(joined(), Kind.RUN, negated);
  }

  /// Whether its pieces are those of one word, from its first letter to its last.
  private boolean isWhole() {
    boolean uncut = to - from == 1 && first().lexeme() == whole();
    return uncut || pieces().isPresent();
  }

  private Lexeme whole() {
    return first().run();
  }

  private Word first() {
    return words.get(from);
  }

  private String joined() {
    var joined = new StringBuilder();
    for (int i = from; i < to; i++) {
      joined.append(words.get(i).form());
    }
    return joined.toString();
  }
}
