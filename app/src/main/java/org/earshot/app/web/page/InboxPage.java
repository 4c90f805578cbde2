package org.earshot.app.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.earshot.alerts.Case;
import org.earshot.alerts.InboxQuery;
import org.earshot.app.web.view.InboxRow;
import org.earshot.app.web.view.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The cases, the most pressing first.
@Controller
final class InboxPage {
  /// More than a person reads through before he answers one.
  private static final int ROWS = 50;

  private final Console console;

  InboxPage(Console console) {
    this.console = console;
  }

  /// One part of the desk in the row of tabs.
  record Tab(String key, String label, long count, boolean current) {}

  @GetMapping("/inbox")
  String inbox(
      @RequestParam(name = "view", defaultValue = "waiting") String name,
      @RequestParam(name = "page", defaultValue = "1") int page,
      Model model) {
    if (console.indexer().brands().all().isEmpty()) {
      return "redirect:/welcome";
    }
    var view = view(name);
    int first = (Math.clamp(page, 1, Integer.MAX_VALUE / ROWS) - 1) * ROWS;
    // One row more than is shown tells whether there is a page after this one.
    var query = new InboxQuery(view, Optional.empty(), Optional.empty(), ROWS + 1, first);
    var found = console.desk().list(query);
    var rows = rows(found.stream().limit(ROWS).toList());
    model.addAttribute("tabs", tabs(view));
    model.addAttribute("view", view.name());
    model.addAttribute("rows", rows);
    model.addAttribute("stamp", Integer.toHexString(rows.hashCode()));
    model.addAttribute("page", first / ROWS + 1);
    model.addAttribute("more", found.size() > ROWS);
    return "inbox";
  }

  private List<InboxRow> rows(List<Case> cases) {
    var wording = console.wording();
    return cases.stream().flatMap(subject -> row(subject, wording)).toList();
  }

  private Stream<InboxRow> row(Case subject, Wording wording) {
    return console.indexer().find(subject.mentionId()).stream()
        .map(mention -> InboxRow.of(subject, mention, wording));
  }

  private List<Tab> tabs(InboxQuery.View current) {
    var counts = console.desk().counts();
    return Arrays.stream(InboxQuery.View.values())
        .filter(view -> view != InboxQuery.View.ALL)
        .map(view ->
            new Tab(
                key(view),
                console.texts().of("view", view),
                counts.getOrDefault(view, 0L),
                view == current))
        .toList();
  }

  private static InboxQuery.View view(String key) {
    return Arrays.stream(InboxQuery.View.values())
        .filter(view -> key(view).equals(key))
        .findFirst()
        .orElse(InboxQuery.View.WAITING);
  }

  private static String key(InboxQuery.View view) {
    return view.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
