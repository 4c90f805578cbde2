package org.earshot.crawler.extract.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.Author;
import org.earshot.crawler.extract.facts.PlainText;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;

/// Reads the main content of any web page.
public final class MainContent {
  /// An article has at least so many characters; below that it is a caption or a message.
  private static final int SHORTEST = 140;

  /// The article of a page.
  ///
  /// @param document the parsed page
  /// @param jsonLd the values of its JSON-LD scripts
  /// @param address the address that it answered from
  /// @return empty where the page is a list of links, a log-in wall or an error message
  public Optional<Article> read(Document document, List<JsonNode> jsonLd, String address) {
    var blocks = blocks(document, false, true);
    if (length(blocks) < SHORTEST) {
      var more = blocks(document, true, false);
      blocks = length(more) > 2 * length(blocks) ? more : blocks;
    }
    if (length(blocks) < SHORTEST) {
      return Optional.empty();
    }
    return Optional.of(
        new Article(
            Optional.of(document.title()),
            Author.unknown(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            text(blocks),
            List.of()));
  }

  private static List<Block> blocks(Document document, boolean hiddenToo, boolean trustHints) {
    var survey = Survey.of(document, hiddenToo);
    var choice = new Choice(survey, trustHints);
    return new Pruning(survey, choice).prune(choice.article());
  }

  private static int length(List<Block> blocks) {
    return blocks.stream().mapToInt(Block::length).sum();
  }

  private static String text(List<Block> blocks) {
    var lines = new ArrayList<String>();
    blocks.forEach(block -> lines.add(block.text()));
    return PlainText.tidy(String.join("\n", lines));
  }
}
