package org.earshot.crawler.extract.kind;

import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.extract.facts.StrictJson;
import tools.jackson.databind.JsonNode;

/// A kind whose answers are JSON. They are never mended: half an answer would look like a list from
/// which posts have vanished.
public interface JsonKind extends Kind {
  /// Whether an answer has this kind's shape, by which `auto` finds it. An empty list has no shape:
  /// there the address decides.
  boolean recognises(JsonNode root);

  /// Reads an answer; one without posts gives none.
  Extraction read(Page page, JsonNode root);

  @Override
  default Extraction read(Page page, String text) {
    return StrictJson.read(text)
        .map(root -> read(page, root))
        .orElseGet(() -> unreadable(page, "not whole JSON"));
  }

  /// What [#read(Page, JsonNode)] says of an answer that is not this kind's.
  default Extraction unreadable(Page page, String what) {
    return new Extraction.Unreadable(
        "the answer of " + page.url() + " is no answer of " + name() + ": " + what);
  }
}
