package org.earshot.app.web.page;

import org.earshot.alerts.Notice;
import org.earshot.app.web.view.NoticeView;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What was sent to staff, and whether it arrived.
@Controller
final class NoticesPage {
  /// The newest; older ones stand in the history of their cases.
  private static final int MOST = 500;

  private static final int SHOWN = 100;

  private final Console console;

  NoticesPage(Console console) {
    this.console = console;
  }

  @GetMapping("/notices")
  String notices(Model model) {
    var wording = console.wording();
    var notices =
        console.alerts().notices(SHOWN).stream()
            .map(notice -> NoticeView.of(notice, wording))
            .toList();
    model.addAttribute("notices", notices);
    model.addAttribute("stamp", Integer.toHexString(notices.hashCode()));
    return "notices";
  }

  @GetMapping("/notices/{id}")
  String show(@PathVariable("id") long id, Model model) {
    model.addAttribute("notice", NoticeView.of(notice(id), console.wording()));
    return "notice";
  }

  @GetMapping("/notices/{id}/html")
  ResponseEntity<String> html(@PathVariable("id") long id) {
    return MailFrame.of(notice(id).html());
  }

  private Notice notice(long id) {
    return console.alerts().notices(MOST).stream()
        .filter(notice -> notice.id() == id)
        .findFirst()
        .orElseThrow(() -> new Missing("notice " + id));
  }
}
