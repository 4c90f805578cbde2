package org.earshot.app.web.page;

import java.security.Principal;
import java.util.Arrays;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.earshot.alerts.Case;
import org.earshot.alerts.CaseNumber;
import org.earshot.alerts.Outcome;
import org.earshot.alerts.Reply;
import org.earshot.app.web.form.Fields;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What people do with a case.
@Controller
@RequestMapping("/cases/{number}")
final class CaseActions {
  private final Console console;

  CaseActions(Console console) {
    this.console = console;
  }

  @PostMapping("/take")
  String take(@PathVariable("number") String number, Principal who, RedirectAttributes next) {
    return done(number, "done.taken", next, on -> console.desk().take(on, who.getName()));
  }

  @PostMapping("/answered")
  String answered(@PathVariable("number") String number, Principal who, RedirectAttributes next) {
    return done(number, "done.answered", next, on -> console.desk().answered(on, who.getName()));
  }

  @PostMapping("/looked")
  String looked(@PathVariable("number") String number, Principal who, RedirectAttributes next) {
    return done(number, "done.looked", next, on -> console.desk().looked(on, who.getName()));
  }

  @PostMapping("/note")
  String note(
      @PathVariable("number") String number,
      @RequestParam("text") String text,
      Principal who,
      RedirectAttributes next) {
    return written(
        number,
        text,
        next,
        "done.note",
        (on, words) -> console.desk().note(on, words, who.getName()));
  }

  @PostMapping("/tag")
  String tag(
      @PathVariable("number") String number,
      @RequestParam("tag") String tag,
      Principal who,
      RedirectAttributes next) {
    return written(
        number, tag, next, "done.tag", (on, words) -> console.desk().tag(on, words, who.getName()));
  }

  @PostMapping("/draft")
  String draft(
      @PathVariable("number") String number,
      @RequestParam("text") String text,
      @RequestParam(name = "kind", defaultValue = "ACKNOWLEDGEMENT") String kind,
      Principal who,
      RedirectAttributes next) {
    var purpose = member(Reply.Kind.values(), kind).orElse(Reply.Kind.ACKNOWLEDGEMENT);
    return written(
        number,
        text,
        next,
        "done.draft",
        (on, words) -> console.desk().draft(on, purpose, words, who.getName()));
  }

  @PostMapping("/close")
  String close(
      @PathVariable("number") String number,
      @RequestParam(name = "outcome", defaultValue = "UNKNOWN") String outcome,
      Principal who,
      RedirectAttributes next) {
    var end = member(Outcome.values(), outcome).orElse(Outcome.UNKNOWN);
    return done(number, "done.closed", next, on -> console.desk().close(on, end, who.getName()));
  }

  @PostMapping("/dismiss")
  String dismiss(
      @PathVariable("number") String number,
      @RequestParam("why") String why,
      Principal who,
      RedirectAttributes next) {
    return written(
        number,
        why,
        next,
        "done.dismissed",
        (on, words) -> console.desk().dismiss(on, words, who.getName()));
  }

  @PostMapping("/reopen")
  String reopen(
      @PathVariable("number") String number,
      @RequestParam("why") String why,
      Principal who,
      RedirectAttributes next) {
    return written(
        number,
        why,
        next,
        "done.reopened",
        (on, words) -> console.desk().reopen(on, words, who.getName()));
  }

  /// A change that a person writes words for.
  private interface Worded {
    Case on(CaseNumber number, String words);
  }

  private String written(
      String number, String typed, RedirectAttributes next, String word, Worded change) {
    var words = Fields.of(Map.of("text", typed)).text("text");
    if (words.isEmpty()) {
      Flash.refused(next, console.texts().of("refused.empty"));
      return "redirect:/cases/" + known(number);
    }
    return done(number, word, next, on -> change.on(on, words));
  }

  private String done(
      String number, String word, RedirectAttributes next, Function<CaseNumber, Case> change) {
    var on = known(number);
    try {
      var changed = change.apply(on);
      Flash.done(next, console.texts().of(word, changed.number()));
    } catch (NoSuchElementException e) {
      throw new Missing(number);
    } catch (IllegalStateException e) {
      // The desk's own line for people: the case changed since the page was read.
      Flash.refused(next, Optional.ofNullable(e.getMessage()).orElse(""));
    }
    return "redirect:/cases/" + on;
  }

  private static CaseNumber known(String number) {
    return CaseNumber.parse(number).orElseThrow(() -> new Missing(number));
  }

  private static <E extends Enum<E>> Optional<E> member(E[] members, String name) {
    return Arrays.stream(members).filter(member -> member.name().equals(name)).findFirst();
  }
}
