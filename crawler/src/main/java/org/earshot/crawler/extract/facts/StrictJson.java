package org.earshot.crawler.extract.facts;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads JSON as programs write it (RFC 8259): whole and well-formed, or not at all.
public final class StrictJson {
  /// Threads of comments are nested in some answers, but never this deep.
  private static final int MAX_DEPTH = 300;

  /// The limit of a page, and a little more.
  private static final int MAX_STRING = 4_000_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxStringLength(MAX_STRING)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private StrictJson() {}

  /// The one value of a text; empty where it is not JSON or not whole.
  public static Optional<JsonNode> read(String text) {
    try {
      return Optional.of(MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text))
          .filter(root -> !root.isMissingNode());
    } catch (JacksonException _) {
      return Optional.empty();
    }
  }
}
