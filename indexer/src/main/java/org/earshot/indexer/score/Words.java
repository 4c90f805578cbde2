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

  private static final Pattern DESK_NAME =
      Pattern.compile("help|support|care|cust|serv|ask|assist|pagalba", Pattern.CASE_INSENSITIVE);

  private final String text;
  private final Spelling spelling;
  private final List<Word> words = new ArrayList<>();
  private Gap gap = Gap.STOP;

  private Words(String text, Spelling spelling) {
    this.text = text;
    this.spelling = spelling;
  }

  /// The words of a text by itself.
  static List<Word> of(String text, String lang) {
    return of(text, new Spelling(lang));
  }

  /// The words of one text of many.
  ///
  /// @param spelling of their language, which remembers the words of texts before
  static List<Word> of(String text, Spelling spelling) {
    var words = new Words(text, spelling);
    int at = 0;
    while (at < text.length() && words.words.size() < MOST) {
      at = words.next(at);
    }
    return List.copyOf(words.words);
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
    return face > 0 ? add(text.substring(at, at + face), at, at + face) : mark(at);
  }

  private int addressEnd(int at, char c) {
    if (c == '@' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))) {
      int end =
          end(at + 1, i -> Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_');
      return add(DESK_NAME.matcher(text).region(at, end).find() ? DESK : ACCOUNT, at, end);
    }
    if (text.startsWith("http://", at)
        || text.startsWith("https://", at)
        || text.startsWith("www.", at)) {
      return add(LINK, at, end(at, i -> !Character.isWhitespace(text.charAt(i))));
    }
    return at;
  }

  private int word(int at) {
    int end = spelling.eliding() ? elided(at, wordEnd(at)) : wordEnd(at);
    String form = spelling.of(text, at, end);
    return form.isEmpty() ? end : add(form, at, end);
  }

  private int wordEnd(int from) {
    int end = from;
    while (end < text.length() && (Signs.of(text.charAt(end)) == Signs.WORD || inWord(end))) {
      end++;
    }
    return end;
  }

  /// The end of the first part, the apostrophe with it.
  private int elided(int at, int end) {
    int apostrophe = at;
    while (apostrophe < end && text.charAt(apostrophe) != '\'' && text.charAt(apostrophe) != '’') {
      apostrophe++;
    }
    return Math.min(apostrophe + 1, end);
  }

  /// Of what is no letter by itself, the halves of one are, and an apostrophe between letters.
  private boolean inWord(int at) {
    char c = text.charAt(at);
    if (Character.isSurrogate(c)) {
      return Signs.at(text, Character.isLowSurrogate(c) && at > 0 ? at - 1 : at) == Signs.WORD;
    }
    return (c == '\'' || c == '’')
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
      case Signs.SYMBOL -> add(text.substring(at, end), at, end);
      default -> {}
    }
    return end;
  }

  private int add(String form, int start, int end) {
    words.add(new Word(form, start, end, gap, shouted(start, end)));
    gap = Gap.SPACE;
    return end;
  }

  /// Three capitals at least: shorter ones are "I", "OK" and "TV".
  private boolean shouted(int start, int end) {
    if (end - start < 3) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (!Character.isUpperCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private int end(int from, IntPredicate inside) {
    int end = from;
    while (end < text.length() && inside.test(end)) {
      end++;
    }
    return end;
  }
}
