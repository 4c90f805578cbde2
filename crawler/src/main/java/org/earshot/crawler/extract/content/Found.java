package org.earshot.crawler.extract.content;

import java.util.ArrayList;
import java.util.List;
import org.earshot.crawler.extract.facts.PlainText;
import org.jsoup.nodes.Element;

/// The words of an article, and where on the page they stand.
///
/// @param survey the page
/// @param text the article's words, one paragraph a line
/// @param comments the blocks of the comments
/// @param start number of the first block of the article's regions
/// @param end number of the first block after them
record Found(Survey survey, String text, List<String> comments, int start, int end) {
  /// Looks for the article of a page.
  ///
  /// @param hiddenToo whether to take in what is marked as hidden
  /// @param trustHints whether to leave out what its classes call something else
  static Found in(Element body, boolean hiddenToo, boolean trustHints) {
    var survey = Survey.of(body, hiddenToo);
    var choice = new Choice(survey, trustHints);
    var chosen = choice.article();
    var kept = new Pruning(survey, choice).prune(chosen);
    int start = chosen.isEmpty() ? 0 : chosen.getFirst().from();
    int end = chosen.isEmpty() ? 0 : chosen.getLast().to();
    return new Found(survey, text(kept), comments(survey, choice), start, end);
  }

  private static List<String> comments(Survey survey, Choice choice) {
    var comments = new ArrayList<String>();
    for (var block : survey.blocks()) {
      if (block.region().inComments() && choice.aside(block.region())) {
        comments.add(PlainText.clean(block.text()));
      }
    }
    return comments;
  }

  int length() {
    return text.length();
  }

  /// The other one where it says much more.
  Found orLonger(Found other) {
    return other.length() > 2 * length() ? other : this;
  }

  /// The same place with other words.
  Found saying(String words) {
    return new Found(survey, words, comments, start, end);
  }

  /// One paragraph a line.
  private static String text(List<Block> kept) {
    var text = PlainText.clean(String.join("\n", kept.stream().map(Block::text).toList()));
    return text.length() > PlainText.MAX_LENGTH ? text.substring(0, PlainText.MAX_LENGTH) : text;
  }
}
