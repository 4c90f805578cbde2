package org.earshot.indexer.score;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.earshot.indexer.score.Word.Gap;

/// Cuts a text into words, emoji and emoticons. Addresses become [#LINK], account names [#ACCOUNT]
/// or, where the name says so, [#DESK]: who writes to a help desk wants an answer.
final class Words {
  static final String LINK = "<link>";
  static final String ACCOUNT = "<account>";
  static final String DESK = "<desk>";

  /// A text longer than this says nothing new; the bound keeps the time bounded, too.
  private static final int MOST = 2_000;

  /// Characters of a word, with the space before it.
  private static final int USUAL_WIDTH = 5;

  private static final Pattern DESK_NAME =
      Pattern.compile("help|support|care|cust|serv|ask|assist|pagalba", Pattern.CASE_INSENSITIVE);

  private final String text;
  private final Lexemes lexemes;
  private final boolean eliding;
  private final List<Word> words;
  private Gap gap = Gap.STOP;

  private Words(String text, Lexemes lexemes) {
    this.text = text;
    this.lexemes = lexemes;
    this.eliding = lexemes.spelling().eliding();
    this.words = new ArrayList<>(Math.min(MOST, text.length() / USUAL_WIDTH + 1));
  }

  /// The words of a text.
  ///
  /// @param lexemes of its language
  static List<Word> of(String text, Lexemes lexemes) {
    var words = new Words(text, lexemes);
    int at = 0;
    while (at < text.length() && words.words.size() < MOST) {
      at = words.next(at);
    }
    return words.words;
  }

  private int next(int at) {
    char c = text.charAt(at);
    if (c == ' ') {
      return at + 1;
    }
    if (c == '@' || c == 'h' || c == 'w') {
      int end = addressEnd(at, c);
      if (end > at) {
        return end;
      }
    }
    if (Signs.at(text, at) == Signs.WORD) {
      return word(at);
    }
    int face = Emoticons.length(text, at);
    return face > 0 ? sign(text.substring(at, at + face), at, at + face) : mark(at);
  }

  private int addressEnd(int at, char c) {
    if (c == '@' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))) {
      int end =
          end(at + 1, i -> Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_');
      return sign(DESK_NAME.matcher(text).region(at, end).find() ? DESK : ACCOUNT, at, end);
    }
    if (text.startsWith("http://", at)
        || text.startsWith("https://", at)
        || text.startsWith("www.", at)) {
      return sign(LINK, at, end(at, i -> !Character.isWhitespace(text.charAt(i))));
    }
    return at;
  }

  private int word(int at) {
    long letters = Lexemes.WRITTEN;
    int end = at;
    boolean elided = false;
    while (!elided && end < text.length()) {
      char c = text.charAt(end);
      if (Signs.of(c) != Signs.WORD && !inWord(end)) {
        break;
      }
      letters = Lexemes.with(letters, c);
      elided = eliding && apostrophe(c);
      end++;
    }
    return add(lexemes.written(text, at, end, letters), at, end);
  }

  private static boolean apostrophe(char c) {
    return c == '\'' || c == '’';
  }

  /// Of what is no letter by itself, the halves of one are, and an apostrophe between letters.
  private boolean inWord(int at) {
    char c = text.charAt(at);
    if (Character.isSurrogate(c)) {
      return Signs.at(text, Character.isLowSurrogate(c) && at > 0 ? at - 1 : at) == Signs.WORD;
    }
    return apostrophe(c)
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at + 1))
        && Character.isLetter(text.charAt(at - 1));
  }

  /// Everything else: punctuation moves the gap, a symbol such as an emoji is a word of its own.
  private int mark(int at) {
    int end = at + Character.charCount(text.codePointAt(at));
    switch (Signs.at(text, at)) {
      case Signs.STOP -> gap = Gap.STOP;
      case Signs.COMMA -> gap = gap == Gap.SPACE ? Gap.COMMA : gap;
      case Signs.SYMBOL -> sign(text.substring(at, end), at, end);
      default -> {}
    }
    return end;
  }

  /// Adds what is no word of letters: a symbol, or what stands for an address.
  private int sign(String form, int start, int end) {
    return add(lexemes.folded(form, 0, form.length(), end - start), start, end);
  }

  private int add(Lexeme lexeme, int start, int end) {
    if (!lexeme.isEmpty()) {
      words.add(new Word(lexeme, start, end, gap));
      gap = Gap.SPACE;
    }
    return end;
  }

  private int end(int from, IntPredicate inside) {
    int end = from;
    while (end < text.length() && inside.test(end)) {
      end++;
    }
    return end;
  }
}
