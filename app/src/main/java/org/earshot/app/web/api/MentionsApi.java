package org.earshot.app.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.earshot.app.Earshot;
import org.earshot.app.json.MentionJson;
import org.earshot.indexer.SearchRequest;
import org.earshot.indexer.SearchResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Mentions, found as in the console.
@RestController
final class MentionsApi {
  private final Earshot earshot;

  MentionsApi(Earshot earshot) {
    this.earshot = earshot;
  }

  /// One page of finds.
  ///
  /// @param total how many there are in all
  /// @param mentions this page of them
  /// @param next the cursor for the next page; absent on the last
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Finds(long total, List<MentionJson> mentions, Optional<String> next) {}

  @GetMapping("/api/v1/mentions")
  Finds mentions(
      @RequestParam(name = "q", defaultValue = "") String query,
      @RequestParam(name = "limit", defaultValue = "50") int limit,
      @RequestParam(name = "cursor", defaultValue = "") String cursor) {
    var after = Optional.of(cursor).filter(value -> !value.isBlank());
    return switch (earshot.indexer().search(new SearchRequest(query, limit, after))) {
      case SearchResult.Found found ->
          new Finds(
              found.total(),
              found.hits().stream().map(hit -> MentionJson.of(hit.mention())).toList(),
              found.next());
      case SearchResult.BadQuery bad -> throw new BadQueryException(bad);
    };
  }
}
