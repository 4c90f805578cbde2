package org.earshot.app.web.page;

import java.util.Map;
import java.util.stream.Collectors;
import org.earshot.app.web.form.BrandForm;
import org.earshot.app.web.form.Fields;
import org.earshot.app.web.form.Reading;
import org.earshot.indexer.Brand;
import org.earshot.indexer.BrandRemark;
import org.earshot.indexer.Indexer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What is listened for.
@Controller
final class BrandsPage {
  private final Console console;

  BrandsPage(Console console) {
    this.console = console;
  }

  @GetMapping("/brands")
  String brands(Model model) {
    return list(Fields.empty(), model);
  }

  @GetMapping("/brands/{key}")
  String edit(@PathVariable("key") String key, Model model) {
    var brand = console.indexer().brands().find(key).orElseThrow(() -> new Missing("brand " + key));
    return form(BrandForm.of(brand), key, model);
  }

  @PostMapping("/brands")
  String add(@RequestParam Map<String, String> sent, Model model, RedirectAttributes next) {
    var typed = Fields.of(sent);
    return switch (BrandForm.read(typed)) {
      case Reading.Wrong<Brand> wrong -> list(typed.with(wrong.remarks()), model);
      case Reading.Right<Brand> right -> {
        if (console.indexer().brands().find(right.value().key()).isPresent()) {
          yield list(typed.with(Map.of("key", "remark.keyTaken")), model);
        }
        yield kept(right.value(), next);
      }
    };
  }

  @PostMapping("/brands/{key}")
  String change(
      @PathVariable("key") String key,
      @RequestParam Map<String, String> sent,
      Model model,
      RedirectAttributes next) {
    var typed = Fields.of(sent);
    return switch (BrandForm.read(typed)) {
      case Reading.Wrong<Brand> wrong -> form(typed.with(wrong.remarks()), key, model);
      case Reading.Right<Brand> right -> kept(right.value(), next);
    };
  }

  @PostMapping("/brands/{key}/remove")
  String remove(@PathVariable("key") String key, RedirectAttributes next) {
    console.indexer().brands().remove(key);
    Flash.done(next, console.texts().of("done.brand.removed", key));
    return "redirect:/brands";
  }

  private String kept(Brand brand, RedirectAttributes next) {
    console.indexer().brands().put(brand);
    var dear = dear(brand);
    Flash.done(
        next,
        dear.isEmpty()
            ? console.texts().of("done.brand.kept", brand.name())
            : console.texts().of("done.brand.keptDear", brand.name(), dear));
    return "redirect:/brands";
  }

  /// The lines that no word sorts out, so that they are held against every post.
  private static String dear(Brand brand) {
    return Indexer.remarks(brand).stream()
        .filter(remark -> remark.kind() == BrandRemark.Kind.ALWAYS_RUN)
        .map(remark -> brand.phrases().get(remark.line()))
        .collect(Collectors.joining(", "));
  }

  private String list(Fields fields, Model model) {
    model.addAttribute("brands", console.indexer().brands().all());
    model.addAttribute("fields", fields);
    return "brands";
  }

  private static String form(Fields fields, String key, Model model) {
    model.addAttribute("key", key);
    model.addAttribute("fields", fields);
    return "brand";
  }
}
