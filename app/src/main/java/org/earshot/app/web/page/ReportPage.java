package org.earshot.app.web.page;

import java.security.Principal;
import java.util.Map;
import java.util.stream.Collectors;
import org.earshot.app.web.form.Fields;
import org.earshot.app.web.form.Reading;
import org.earshot.app.web.form.ReportForm;
import org.earshot.indexer.Brand;
import org.earshot.indexer.HandReport;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A mention that a person saw somewhere that is not read.
@Controller
final class ReportPage {
  private final Console console;

  ReportPage(Console console) {
    this.console = console;
  }

  @GetMapping("/report")
  String form(Model model) {
    return show(Fields.empty(), model);
  }

  @PostMapping("/report")
  String report(
      @RequestParam Map<String, String> sent, Principal who, Model model, RedirectAttributes next) {
    var typed = Fields.of(sent);
    var brands =
        console.indexer().brands().all().stream().map(Brand::key).collect(Collectors.toSet());
    return switch (ReportForm.read(typed, brands, who.getName())) {
      case Reading.Wrong<HandReport> wrong -> show(typed.with(wrong.remarks()), model);
      case Reading.Right<HandReport> right -> {
        console.indexer().report(right.value());
        Flash.done(next, console.texts().of("done.reported"));
        yield "redirect:/report";
      }
    };
  }

  private String show(Fields fields, Model model) {
    model.addAttribute("brands", console.indexer().brands().all());
    model.addAttribute("fields", fields);
    return "report";
  }
}
