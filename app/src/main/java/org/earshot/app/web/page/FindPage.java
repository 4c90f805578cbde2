package org.earshot.app.web.page;

import java.util.List;
import java.util.Map;
import org.earshot.app.web.form.Fields;
import org.earshot.app.web.form.FindForm;
import org.earshot.app.web.view.FoundView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Finds what could be read of a site, given only its address.
@Controller
final class FindPage {
  private final Console console;
  private final Searches searches;

  FindPage(Console console) {
    this.console = console;
    this.searches = new Searches(console.crawler()::discovery);
  }

  @GetMapping("/sources/find")
  String form(@RequestParam Map<String, String> sent, Model model) {
    return show(Fields.of(sent), model);
  }

  @PostMapping("/sources/find")
  String find(@RequestParam Map<String, String> sent, Model model) {
    var typed = Fields.of(sent);
    var address = FindForm.address(typed);
    if (address.isEmpty()) {
      return show(typed.with(Map.of("address", "remark.address")), model);
    }
    return searches
        .begin(address.get())
        .map(id -> "redirect:/sources/find/" + id)
        .orElseGet(() -> show(typed.with(Map.of("address", "remark.searching")), model));
  }

  @GetMapping("/sources/find/{id}")
  String found(@PathVariable("id") String id, Model model) {
    var search = searches.find(id).orElseThrow(() -> new Missing("search " + id));
    var found =
        search.proposals().stream()
            .map(proposal -> FoundView.of(proposal, console.texts()))
            .toList();
    model.addAttribute("found", found);
    model.addAttribute("ended", search.done());
    model.addAttribute("stamp", found.size() + (search.done() ? "!" : ""));
    return form(Fields.of(Map.of("address", search.address().toString())), model);
  }

  private static String show(Fields fields, Model model) {
    model.addAttribute("found", List.of());
    model.addAttribute("ended", true);
    model.addAttribute("stamp", "");
    return form(fields, model);
  }

  private static String form(Fields fields, Model model) {
    model.addAttribute("fields", fields);
    return "find";
  }
}
