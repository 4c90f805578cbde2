package org.earshot.app.web.page;

import java.security.Principal;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.earshot.alerts.Unsure;
import org.earshot.app.web.view.PostView;
import org.earshot.app.web.view.When;
import org.earshot.app.web.view.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What the scorer is not sure of; a person decides.
@Controller
final class UnsurePage {
  private final Console console;

  UnsurePage(Console console) {
    this.console = console;
  }

  /// One mention to decide.
  record Doubt(PostView post, String brand, String why, When since) {}

  @GetMapping("/unsure")
  String unsure(Model model) {
    var doubts = doubts();
    model.addAttribute("doubts", doubts);
    model.addAttribute("drawn", console.indexer().sample().size());
    model.addAttribute("stamp", Integer.toHexString(doubts.hashCode()));
    return "unsure";
  }

  private List<Doubt> doubts() {
    var wording = console.wording();
    return console.desk().unsure().stream().flatMap(unsure -> doubt(unsure, wording)).toList();
  }

  private Stream<Doubt> doubt(Unsure unsure, Wording wording) {
    return console.indexer().find(unsure.mentionId()).stream()
        .map(mention ->
            new Doubt(
                PostView.of(mention, wording),
                wording.names().brand(unsure.brand()),
                unsure.why(),
                wording.times().when(unsure.since())));
  }

  @PostMapping("/mentions/{id}/open")
  String open(@PathVariable("id") long id, Principal who, RedirectAttributes next) {
    try {
      var opened = console.desk().open(id, who.getName());
      Flash.done(next, console.texts().of("done.opened", opened.number()));
      return "redirect:/cases/" + opened.number();
    } catch (NoSuchElementException e) {
      throw new Missing("mention " + id);
    }
  }

  @PostMapping("/mentions/{id}/settle")
  String settle(
      @PathVariable("id") long id,
      @RequestParam(name = "back", defaultValue = "/unsure") String back,
      Principal who,
      RedirectAttributes next) {
    try {
      console.desk().settle(id, who.getName());
    } catch (NoSuchElementException e) {
      throw new Missing("mention " + id);
    }
    Flash.done(next, console.texts().of("done.settled"));
    return Back.to(back, "/unsure");
  }
}
