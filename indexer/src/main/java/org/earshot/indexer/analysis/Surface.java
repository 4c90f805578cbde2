package org.earshot.indexer.analysis;

import java.util.List;

/// A word of a text as people read it, and the terms under which all its forms are found.
///
/// @param terms the first stands for the word
public record Surface(String word, List<String> terms) {
  public Surface {
    terms = List.copyOf(terms);
  }

  public String term() {
    return terms.get(0);
  }
}
