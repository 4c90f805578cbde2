package org.earshot.crawler.extract.facts;

/// Tells at a glance of most short texts with a number in them that they state no time: there are
/// many of them on a page (`Shelf 12`, `39.90 EUR`), and the forms of dates are many, too.
final class WordsOfNoTime {
  /// What may stand in such a text beside small letters and digits.
  private static final String HARMLESS = " ,;!?()[]$%#\"+*&|=©";

  /// What parts the numbers of a date. One of them makes none, nor does a clock that no word of a
  /// day stands beside.
  private static final String PARTING = ".:/-";

  private WordsOfNoTime() {}

  /// Whether there is neither a date in numbers nor a word of any date in a text.
  ///
  /// @param line in small letters; a text that is not of plain ASCII is left to closer looks
  static boolean are(String line, TimeWords words) {
    int word = -1;
    int partings = 0;
    for (int i = 0; i <= line.length(); i++) {
      char c = at(line, i);
      if (isLetter(c)) {
        word = word < 0 ? i : word;
        continue;
      }
      if (word >= 0 && words.knows(line, word, i)) {
        return false;
      }
      word = -1;
      if (PARTING.indexOf(c) >= 0) {
        partings++;
        if (partings > 1 || isLetter(at(line, i - 1)) || isLetter(at(line, i + 1))) {
          return false;
        }
      } else if ((c < '0' || c > '9') && HARMLESS.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static char at(String line, int i) {
    return i < 0 || i >= line.length() ? ' ' : line.charAt(i);
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }
}
