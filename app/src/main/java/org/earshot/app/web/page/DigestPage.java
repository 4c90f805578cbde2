package org.earshot.app.web.page;

import java.util.NoSuchElementException;
import org.earshot.alerts.DigestMail;
import org.earshot.alerts.Recipient;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The digest as it would be sent now.
@Controller
final class DigestPage {
  private final Console console;

  DigestPage(Console console) {
    this.console = console;
  }

  @GetMapping("/digest")
  String digest(@RequestParam(name = "for", defaultValue = "") String asked, Model model) {
    var recipients = console.alerts().playbook().recipients();
    var whose =
        asked.isBlank() ? recipients.stream().map(Recipient::key).findFirst().orElse("") : asked;
    model.addAttribute("recipients", recipients);
    model.addAttribute("whose", whose);
    if (!whose.isEmpty()) {
      model.addAttribute("mail", mail(whose));
    }
    return "digest";
  }

  @GetMapping("/digest/html")
  ResponseEntity<String> html(@RequestParam("for") String whose) {
    return MailFrame.of(mail(whose).html());
  }

  @PostMapping("/digest")
  String send(@RequestParam("for") String whose, RedirectAttributes next) {
    try {
      var notice = console.alerts().sendDigest(whose);
      Flash.done(next, console.texts().of("done.digest"));
      return "redirect:/notices/" + notice.id();
    } catch (NoSuchElementException e) {
      throw new Missing("recipient " + whose);
    }
  }

  private DigestMail mail(String whose) {
    try {
      return console.alerts().digest(whose);
    } catch (NoSuchElementException e) {
      throw new Missing("recipient " + whose);
    }
  }
}
