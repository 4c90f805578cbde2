package org.earshot.app.web.view;

import java.util.List;
import org.earshot.indexer.SearchResult;

/// A word that is more frequent among the finds than usual.
///
/// @param word in its most frequent form
/// @param words how frequent it is, in a sentence
/// @param query finds those that hold it
public record TellingView(String word, String words, String query) {
  private static final int HUNDRED = 100;

  public static List<TellingView> of(
      List<SearchResult.Telling> telling, String query, Wording wording) {
    return telling.stream()
        .map(one ->
            new TellingView(
                one.word(),
                wording
                    .texts()
                    .of(
                        "telling.share",
                        Math.round(one.share() * HUNDRED),
                        Math.round(one.usual() * HUNDRED)),
                FacetView.narrowed(query, "text", one.word())))
        .toList();
  }
}
