package org.earshot.indexer.match;

import java.util.ArrayList;
import java.util.List;

/// One word of a text.
///
/// @param term folded
/// @param step 0 where it stands at the place of the word before
/// @param name whether it is written as a name may be: with a capital, or in a script without them
record Word(String term, int step, boolean name) {
  /// Marks what a name would be without the ending that it has here.
  private static final String NAME_STEM = "~";

  /// The same of a word that is not written as a name.
  private static final String WORD_STEM = "=";

  /// The stems under which a name may be found.
  List<String> stems() {
    var mark = name ? NAME_STEM : WORD_STEM;
    var marked = new ArrayList<String>();
    for (var stem : Endings.stems(term)) {
      marked.add(mark + stem);
    }
    return marked;
  }

  static String nameStem(String stem) {
    return NAME_STEM + stem;
  }

  static String wordStem(String stem) {
    return WORD_STEM + stem;
  }
}
