package org.earshot.indexer.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The tokens of a text side by side, in arrays that serve one text after the other: a text has
/// hundreds of them. For one thread.
public final class Tokens {
  private static final int FEW = 256;

  private char[] letters = new char[FEW];

  /// For each token, where its letters end, and those of the next one begin.
  private int[] borders = new int[FEW];

  private int[] starts = new int[FEW];
  private int[] ends = new int[FEW];
  private int[] steps = new int[FEW];
  private int count;

  /// The token that stands for the last word; other forms of it follow.
  private int word;

  void clear() {
    count = 0;
  }

  int count() {
    return count;
  }

  int start(int token) {
    return starts[token];
  }

  int end(int token) {
    return ends[token];
  }

  int step(int token) {
    return steps[token];
  }

  /// Where the letters of a token begin in [#letters()].
  int from(int token) {
    return token == 0 ? 0 : borders[token - 1];
  }

  int length(int token) {
    return borders[token] - from(token);
  }

  /// The letters of all tokens, as long as none is added.
  char[] letters() {
    return letters;
  }

  String term(int token) {
    return new String(letters, from(token), length(token));
  }

  /// The last word, folded.
  String word() {
    return term(word);
  }

  void add(CharTermAttribute term, int start, int end, int step) {
    int from = reserve(term.length());
    System.arraycopy(term.buffer(), 0, letters, from, term.length());
    place(start, end, step);
    word = count - 1;
  }

  void add(String term, int start, int end, int step) {
    int from = reserve(term.length());
    term.getChars(0, term.length(), letters, from);
    place(start, end, step);
    word = count - 1;
  }

  /// Adds another form at the place of the last token.
  void addForm(char[] form) {
    int from = reserve(form.length);
    System.arraycopy(form, 0, letters, from, form.length);
    place(starts[count - 1], ends[count - 1], 0);
  }

  void addForm(String form) {
    int from = reserve(form.length());
    form.getChars(0, form.length(), letters, from);
    place(starts[count - 1], ends[count - 1], 0);
  }

  /// The tokens as they stand, for who looks at a few.
  List<Token> list() {
    var list = new ArrayList<Token>(count);
    for (int i = 0; i < count; i++) {
      list.add(new Token(term(i), starts[i], ends[i], steps[i]));
    }
    return list;
  }

  /// Takes other tokens in place of its own.
  void set(List<Token> tokens) {
    clear();
    tokens.forEach(token -> add(token.term(), token.start(), token.end(), token.step()));
  }

  private int reserve(int more) {
    int from = count == 0 ? 0 : borders[count - 1];
    if (from + more > letters.length) {
      letters = Arrays.copyOf(letters, Math.max(from + more, letters.length * 2));
    }
    if (count == borders.length) {
      borders = Arrays.copyOf(borders, count * 2);
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      steps = Arrays.copyOf(steps, count * 2);
    }
    borders[count] = from + more;
    return from;
  }

  private void place(int start, int end, int step) {
    starts[count] = start;
    ends[count] = end;
    steps[count] = step;
    count++;
  }
}
