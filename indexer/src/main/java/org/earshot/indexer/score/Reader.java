package org.earshot.indexer.score;

import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// Reads texts with the word lists of their language, which are laid out when its first text comes:
/// nobody watches all languages. A language without a list of its own is read with the list of all
/// languages.
final class Reader {
  private static final String COMMON = "any";

  private static final Set<String> LISTED =
      Set.of(
          "en", "lt", "el", "te", "de", "fr", "es", "it", "pl", "ru", "nl", "pt", "ar", "hi", "tr",
          "zh", "ja", "ko");

  /// What turns a word when put in front of it.
  private static final Map<String, String> NEGATING = Map.of("lt", "ne", "pl", "nie");

  private final ConcurrentMap<String, Lexicon> lexicons = new ConcurrentHashMap<>();

  Reading read(String text, String lang) {
    var lexicon = lexicon(LISTED.contains(lang) ? lang : COMMON);
    String plain = BusinessReply.cutFrom(Escapes.decoded(text), lang);
    return new Reading(plain, lang, lexicon, lexicon.cut(lexicon.words(plain)));
  }

  private Lexicon lexicon(String list) {
    var known = lexicons.get(list);
    return known != null ? known : lexicons.computeIfAbsent(list, Reader::laidOut);
  }

  private static Lexicon laidOut(String list) {
    var lines = new ArrayList<>(CueLine.bundled(COMMON));
    if (list.equals(COMMON)) {
      return new Lexicon(lines, "", "");
    }
    lines.addAll(CueLine.bundled(list));
    return new Lexicon(lines, list, NEGATING.getOrDefault(list, ""));
  }
}
