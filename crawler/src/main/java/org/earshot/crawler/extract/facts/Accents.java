package org.earshot.crawler.extract.facts;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Words without accents: people and old systems leave them out.
final class Accents {
  private static final Pattern LATIN_OR_GREEK = Pattern.compile("[\\u0300-\\u036f]+");

  private Accents() {}

  static String off(String word) {
    return Digits.isAscii(word)
        ? word
        : Normalizer.normalize(
            LATIN_OR_GREEK.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll(""),
            Normalizer.Form.NFC);
  }
}
