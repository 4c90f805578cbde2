package org.earshot.indexer.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
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

  private static final int EMOTICON = 3;
  private static final String COMMAS = ",;:()[]–—/|\"“”„«»、，：；،؛（）「」『』【】《》〈〉・～〜";
  private static final String STOPS = ".!?\n…।。！？؟۔｡\u037e·";
  private static final Pattern DESK_NAME =
      Pattern.compile("help|support|care|cust|serv|ask|assist|pagalba", Pattern.CASE_INSENSITIVE);

  /// "j'adore", "l'hôtel", "dell'anno": what stands before the apostrophe is a word of its own.
  private static final Set<String> ELIDING = Set.of("fr", "it");

  private final String text;
  private final UnaryOperator<String> spelling;
  private final boolean eliding;
  private final List<Word> words = new ArrayList<>();
  private Gap gap = Gap.STOP;

  private Words(String text, String lang) {
    this.text = text;
    this.spelling = spelling(lang);
    this.eliding = ELIDING.contains(lang);
  }

  static List<Word> of(String text, String lang) {
    var words = new Words(text, lang);
    int at = 0;
    while (at < text.length() && words.words.size() < MOST) {
      at = words.next(at);
    }
    return List.copyOf(words.words);
  }

  /// How words of a language are brought together beyond case and accents.
  static UnaryOperator<String> spelling(String lang) {
    return switch (lang) {
      case "el" -> GreekSound::of;
      case "zh" -> Han::simplified;
      default -> UnaryOperator.identity();
    };
  }

  private int next(int at) {
    char c = text.charAt(at);
    if (c == '@' || c == 'h' || c == 'w') {
      int end = addressEnd(at, c);
      if (end > at) {
        return end;
      }
    }
    if (wordPart(at)) {
      return word(at);
    }
    Optional<String> emoticon = emoticon(at);
    if (emoticon.isPresent()) {
      return add(emoticon.get(), at, at + emoticon.get().length());
    }
    return mark(at);
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
    int end = eliding ? elided(at, end(at, this::inWord)) : end(at, this::inWord);
    String raw = text.substring(at, end);
    String form = spelling.apply(Fold.fold(raw));
    return form.isEmpty() ? end : add(form, at, end);
  }

  /// The end of the first part, the apostrophe with it.
  private int elided(int at, int end) {
    int apostrophe = at;
    while (apostrophe < end && text.charAt(apostrophe) != '\'' && text.charAt(apostrophe) != '’') {
      apostrophe++;
    }
    return Math.min(apostrophe + 1, end);
  }

  private boolean wordPart(int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return Character.isLetterOrDigit(text.codePointAt(at));
    }
    return Character.isLetterOrDigit(c) || mark(c);
  }

  private static boolean mark(char c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> c != '\ufe0f';
      default -> c == '\u200c' || c == '\u200d';
    };
  }

  private boolean inWord(int at) {
    if (wordPart(at) || (Character.isLowSurrogate(text.charAt(at)) && wordPart(at - 1))) {
      return true;
    }
    char c = text.charAt(at);
    return (c == '\'' || c == '’')
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at + 1))
        && Character.isLetter(text.charAt(at - 1));
  }

  private Optional<String> emoticon(int at) {
    if (!Emoticons.begins(text.charAt(at))) {
      return Optional.empty();
    }
    for (int n = Math.min(EMOTICON, text.length() - at); n >= 2; n--) {
      String candidate = text.substring(at, at + n);
      if (Emoticons.KNOWN.contains(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /// Everything else: punctuation moves the gap, a symbol such as an emoji is a word of its own.
  private int mark(int at) {
    int point = text.codePointAt(at);
    int end = at + Character.charCount(point);
    if (STOPS.indexOf(point) >= 0) {
      gap = Gap.STOP;
    } else if (COMMAS.indexOf(point) >= 0 && gap == Gap.SPACE) {
      gap = Gap.COMMA;
    } else if (symbol(point)) {
      add(text.substring(at, end), at, end);
    }
    return end;
  }

  private static boolean symbol(int point) {
    return switch (Character.getType(point)) {
      case Character.OTHER_SYMBOL, Character.CURRENCY_SYMBOL -> true;
      default -> point == '%';
    };
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
