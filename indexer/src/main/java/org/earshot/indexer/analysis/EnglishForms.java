package org.earshot.indexer.analysis;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The usual forms of an English word. People mix English words into every language; so that not
/// every text has to be indexed as if it were English too, a query asks for the forms themselves.
final class EnglishForms {
  private static final List<String> ENDINGS =
      List.of("", "s", "es", "ed", "d", "ing", "er", "ers", "ly");

  private EnglishForms() {}

  /// Spellings that may be forms of a word; which of them are, the stemmer says.
  ///
  /// @param word folded
  /// @param stem of the word
  static Set<String> candidates(String word, String stem) {
    var roots = new LinkedHashSet<>(List.of(word, stem, stem + "e"));
    char last = stem.charAt(stem.length() - 1);
    if (last == 'i') {
      var root = stem.substring(0, stem.length() - 1);
      roots.add(root + "y");
      roots.add(root + "i");
    } else {
      roots.add(stem + last);
    }
    var forms = new LinkedHashSet<String>();
    for (var root : roots) {
      ENDINGS.forEach(ending -> forms.add(root + ending));
    }
    forms.remove(word);
    return forms;
  }
}
