package org.earshot.crawler.extract.facts;

/// Tells at a glance of most short texts with a number in them that they state no time: there are
/// many of them on a page (`Shelf 12`, `39 EUR`), and the forms of dates are many, too.
final class WordsOfNoTime {
  /// What may stand in such a text beside small letters and digits: nothing that parts the numbers
  /// of a date or of a clock.
  private static final String HARMLESS = " ,;!?()[]$%#\"+*&|=";

  private WordsOfNoTime() {}

  /// Whether there is neither a date in numbers nor a clock nor a word of any date in a text.
  ///
  /// @param line in small letters; a text that is not of plain ASCII is left to closer looks
  static boolean are(String line, TimeWords words) {
    int word = -1;
    for (int i = 0; i <= line.length(); i++) {
      char c = i == line.length() ? ' ' : line.charAt(i);
      if (c >= 'a' && c <= 'z') {
        word = word < 0 ? i : word;
        continue;
      }
      if (word >= 0 && words.knows(line.substring(word, i))) {
        return false;
      }
      word = -1;
      if ((c < '0' || c > '9') && HARMLESS.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
