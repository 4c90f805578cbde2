package org.earshot.app.web.page;

import java.util.Map;
import org.earshot.alerts.Recipient;
import org.earshot.alerts.SavedReply;
import org.earshot.app.web.form.Fields;
import org.earshot.app.web.form.Reading;
import org.earshot.app.web.form.RecipientForm;
import org.earshot.app.web.form.SavedReplyForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who is told, by which rules, and the prepared answers.
@Controller
final class SettingsPage {
  private final Console console;

  SettingsPage(Console console) {
    this.console = console;
  }

  @GetMapping("/settings")
  String settings(Model model) {
    var playbook = console.alerts().playbook();
    model.addAttribute("recipients", playbook.recipients());
    model.addAttribute("replies", playbook.savedReplies());
    model.addAttribute("rules", playbook.rules());
    model.addAttribute("times", console.times());
    return "settings";
  }

  @GetMapping("/settings/recipient")
  String newRecipient(Model model) {
    return recipient(
        Fields.of(Map.of("zone", console.times().zone().getId(), "digestAt", "08:00")), model);
  }

  @GetMapping("/settings/recipient/{key}")
  String recipient(@PathVariable("key") String key, Model model) {
    return console.alerts().playbook().recipients().stream()
        .filter(recipient -> recipient.key().equals(key))
        .findFirst()
        .map(recipient -> recipient(RecipientForm.of(recipient), model))
        .orElseThrow(() -> new Missing("recipient " + key));
  }

  @PostMapping("/settings/recipient")
  String keepRecipient(
      @RequestParam Map<String, String> sent, Model model, RedirectAttributes next) {
    var typed = Fields.of(sent);
    return switch (RecipientForm.read(typed)) {
      case Reading.Wrong<Recipient> wrong -> recipient(typed.with(wrong.remarks()), model);
      case Reading.Right<Recipient> right -> {
        if (isNew(typed) && knowsRecipient(right.value().key())) {
          yield recipient(typed.with(Map.of("name", "remark.nameTaken")), model);
        }
        console.alerts().playbook().put(right.value());
        yield kept(right.value().name(), next);
      }
    };
  }

  @GetMapping("/settings/reply")
  String newReply(Model model) {
    return reply(Fields.of(Map.of("lang", "en")), model);
  }

  @GetMapping("/settings/reply/{key}")
  String reply(@PathVariable("key") String key, Model model) {
    return console.alerts().playbook().savedReplies().stream()
        .filter(reply -> reply.key().equals(key))
        .findFirst()
        .map(reply -> reply(SavedReplyForm.of(reply), model))
        .orElseThrow(() -> new Missing("saved reply " + key));
  }

  @PostMapping("/settings/reply")
  String keepReply(@RequestParam Map<String, String> sent, Model model, RedirectAttributes next) {
    var typed = Fields.of(sent);
    return switch (SavedReplyForm.read(typed)) {
      case Reading.Wrong<SavedReply> wrong -> reply(typed.with(wrong.remarks()), model);
      case Reading.Right<SavedReply> right -> {
        if (isNew(typed) && knowsReply(right.value().key())) {
          yield reply(typed.with(Map.of("title", "remark.nameTaken")), model);
        }
        console.alerts().playbook().put(right.value());
        yield kept(right.value().title(), next);
      }
    };
  }

  /// A form that changes something brings its key; a new one must not write over another.
  private static boolean isNew(Fields typed) {
    return typed.filled("key").isEmpty();
  }

  private boolean knowsRecipient(String key) {
    return console.alerts().playbook().recipients().stream()
        .anyMatch(recipient -> recipient.key().equals(key));
  }

  private boolean knowsReply(String key) {
    return console.alerts().playbook().savedReplies().stream()
        .anyMatch(reply -> reply.key().equals(key));
  }

  private String kept(String name, RedirectAttributes next) {
    Flash.done(next, console.texts().of("done.kept", name));
    return "redirect:/settings";
  }

  private static String recipient(Fields fields, Model model) {
    model.addAttribute("fields", fields);
    return "recipient";
  }

  private static String reply(Fields fields, Model model) {
    model.addAttribute("fields", fields);
    return "reply";
  }
}
