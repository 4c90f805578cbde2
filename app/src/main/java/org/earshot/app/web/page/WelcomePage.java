package org.earshot.app.web.page;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.earshot.app.web.form.BrandForm;
import org.earshot.app.web.form.Fields;
import org.earshot.app.web.form.Reading;
import org.earshot.app.web.form.SourceForm;
import org.earshot.crawler.Crawler;
import org.earshot.crawler.SourceSpec;
import org.earshot.indexer.Brand;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Leads through the first brand and the first source.
@Controller
final class WelcomePage {
  private final Console console;

  WelcomePage(Console console) {
    this.console = console;
  }

  @GetMapping("/welcome")
  String welcome(Model model) {
    var fields = console.indexer().brands().all().isEmpty() ? Fields.empty() : firstSource();
    return show(fields, model);
  }

  @PostMapping("/welcome/brand")
  String brand(@RequestParam Map<String, String> sent, Model model) {
    var typed = Fields.of(sent);
    return switch (BrandForm.read(typed)) {
      case Reading.Wrong<Brand> wrong -> show(typed.with(wrong.remarks()), model);
      case Reading.Right<Brand> right -> {
        console.indexer().brands().put(right.value());
        yield "redirect:/welcome";
      }
    };
  }

  @PostMapping("/welcome/source")
  String source(@RequestParam Map<String, String> sent, Model model) {
    var typed = Fields.of(sent);
    var brands =
        console.indexer().brands().all().stream().map(Brand::key).collect(Collectors.toSet());
    return switch (SourceForm.read(typed, new SourceForm.Offers(Crawler.kinds(), brands))) {
      case Reading.Wrong<SourceSpec> wrong -> show(typed.with(wrong.remarks()), model);
      case Reading.Right<SourceSpec> right -> {
        try {
          console.crawler().sources().add(right.value());
        } catch (IllegalArgumentException e) {
          yield show(typed.with(Map.of("name", "remark.nameTaken")), model);
        }
        yield "redirect:/welcome";
      }
    };
  }

  /// The first place that most have is a page about themselves.
  private Fields firstSource() {
    var values = new HashMap<>(SourceForm.fresh().values());
    values.put("brand", console.indexer().brands().all().getFirst().key());
    return Fields.of(values);
  }

  private String show(Fields fields, Model model) {
    model.addAttribute("brands", console.indexer().brands().all());
    model.addAttribute("kinds", Crawler.kinds());
    model.addAttribute("sourceCount", console.crawler().sources().all().size());
    model.addAttribute("contactable", console.isContactable());
    model.addAttribute("fields", fields);
    return "welcome";
  }
}
