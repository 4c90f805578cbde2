package org.earshot.indexer.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads texts with the word lists of their language. A language without a list of its own is read
/// with the list of all languages.
final class Reader {
  private static final List<String> LISTED =
      List.of(
          "en", "lt", "el", "te", "de", "fr", "es", "it", "pl", "ru", "nl", "pt", "ar", "hi", "tr",
          "zh", "ja", "ko");

  /// What turns a word when put in front of it.
  private static final Map<String, String> NEGATING = Map.of("lt", "ne", "pl", "nie");

  private final Map<String, Lexicon> lexicons = new TreeMap<>();
  private final Lexicon any;

  Reader() {
    for (String lang : LISTED) {
      var lines = new ArrayList<>(CueLine.bundled("any"));
      lines.addAll(CueLine.bundled(lang));
      lexicons.put(lang, new Lexicon(lines, lang, NEGATING.getOrDefault(lang, "")));
    }
    any = new Lexicon(CueLine.bundled("any"), "", "");
  }

  Reading read(String text, String lang) {
    var lexicon = lexicons.getOrDefault(lang, any);
    String plain = Escapes.decoded(text);
    var words = lexicon.cut(Words.of(plain, lexicon.spelling()));
    return new Reading(plain, lang, lexicon, words);
  }
}
