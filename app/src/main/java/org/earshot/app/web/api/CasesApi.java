package org.earshot.app.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.earshot.alerts.CaseNumber;
import org.earshot.alerts.InboxQuery;
import org.earshot.app.Earshot;
import org.earshot.app.json.MentionJson;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Cases, to look at.
@RestController
final class CasesApi {
  private final Earshot earshot;

  CasesApi(Earshot earshot) {
    this.earshot = earshot;
  }

  /// One page of cases.
  ///
  /// @param next the cursor for the next page; absent on the last
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Cases(List<CaseJson> cases, Optional<String> next) {}

  @GetMapping("/api/v1/cases")
  Cases cases(
      @RequestParam(name = "view", defaultValue = "all") String view,
      @RequestParam(name = "limit", defaultValue = "50") int limit,
      @RequestParam(name = "cursor", defaultValue = "0") int cursor) {
    var query = new InboxQuery(view(view), Optional.empty(), Optional.empty(), limit, cursor);
    var found = earshot.alerts().desk().list(query).stream().map(CaseJson::of).toList();
    return new Cases(
        found,
        found.size() < limit
            ? Optional.empty()
            : Optional.of(Integer.toString(cursor + found.size())));
  }

  @GetMapping("/api/v1/cases/{number}")
  ResponseEntity<CaseJson> one(@PathVariable("number") String number) {
    var subject =
        CaseNumber.parse(number)
            .flatMap(earshot.alerts().desk()::find)
            .orElseThrow(() -> new NoSuchElementException("there is no case " + number));
    return ResponseEntity.ok()
        .eTag(Integer.toString(subject.revision()))
        .body(CaseJson.of(subject));
  }

  private static InboxQuery.View view(String name) {
    return Arrays.stream(InboxQuery.View.values())
        .filter(view -> MentionJson.lower(view).equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "view is one of waiting, answered, needs-look, done, all, not '" + name + "'"));
  }
}
