package org.earshot.app.web.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.earshot.app.web.form.Fields;
import org.earshot.app.web.form.Reading;
import org.earshot.app.web.form.SourceForm;
import org.earshot.app.web.view.SourceView;
import org.earshot.crawler.Crawler;
import org.earshot.crawler.Source;
import org.earshot.crawler.SourceSpec;
import org.earshot.indexer.Brand;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The places that are read, and how they fare.
@Controller
final class SourcesPage {
  private final Console console;

  SourcesPage(Console console) {
    this.console = console;
  }

  /// What the address asks for is filled in, so that a place that was found needs one click.
  @GetMapping("/sources")
  String sources(@RequestParam Map<String, String> asked, Model model) {
    var values = new HashMap<>(SourceForm.fresh().values());
    values.putAll(asked);
    return list(Fields.of(values), model);
  }

  @PostMapping("/sources")
  String add(@RequestParam Map<String, String> sent, Model model, RedirectAttributes next) {
    var typed = Fields.of(sent);
    return switch (SourceForm.read(typed, offers())) {
      case Reading.Wrong<SourceSpec> wrong -> list(typed.with(wrong.remarks()), model);
      case Reading.Right<SourceSpec> right -> {
        try {
          console.crawler().sources().add(right.value());
        } catch (IllegalArgumentException e) {
          yield list(typed.with(Map.of("name", "remark.nameTaken")), model);
        }
        Flash.done(next, console.texts().of("done.source.added", right.value().name()));
        yield Back.to(typed.text("back"), "/sources");
      }
    };
  }

  @GetMapping("/sources/{id}")
  String edit(@PathVariable("id") long id, Model model) {
    return form(SourceForm.of(source(id)), id, model);
  }

  @PostMapping("/sources/{id}")
  String change(
      @PathVariable("id") long id,
      @RequestParam Map<String, String> sent,
      Model model,
      RedirectAttributes next) {
    var source = source(id);
    var typed = Fields.of(sent);
    return switch (SourceForm.read(typed, offers())) {
      case Reading.Wrong<SourceSpec> wrong -> form(typed.with(wrong.remarks()), id, model);
      case Reading.Right<SourceSpec> right -> {
        try {
          console.crawler().sources().change(id, SourceForm.over(source, right.value()));
        } catch (IllegalArgumentException e) {
          yield form(typed.with(Map.of("name", "remark.nameTaken")), id, model);
        }
        Flash.done(next, console.texts().of("done.source.changed", right.value().name()));
        yield "redirect:/sources";
      }
    };
  }

  @PostMapping("/sources/{id}/look")
  String look(@PathVariable("id") long id, RedirectAttributes next) {
    var source = source(id);
    console.crawler().lookNow(id);
    return done(next, "done.source.look", source);
  }

  @PostMapping("/sources/{id}/pause")
  String pause(@PathVariable("id") long id, RedirectAttributes next) {
    return activate(id, false, "done.source.paused", next);
  }

  @PostMapping("/sources/{id}/resume")
  String resume(@PathVariable("id") long id, RedirectAttributes next) {
    return activate(id, true, "done.source.resumed", next);
  }

  @PostMapping("/sources/{id}/remove")
  String remove(@PathVariable("id") long id, RedirectAttributes next) {
    var source = source(id);
    console.crawler().sources().remove(id);
    return done(next, "done.source.removed", source);
  }

  private String activate(long id, boolean active, String word, RedirectAttributes next) {
    var source = source(id);
    console.crawler().sources().change(id, SourceForm.active(source, active));
    return done(next, word, source);
  }

  private String done(RedirectAttributes next, String word, Source source) {
    Flash.done(next, console.texts().of(word, source.spec().name()));
    return "redirect:/sources";
  }

  private Source source(long id) {
    return console.crawler().sources().find(id).orElseThrow(() -> new Missing("source " + id));
  }

  private String list(Fields fields, Model model) {
    var wording = console.wording();
    var sources =
        console.crawler().health().stream()
            .map(health -> SourceView.of(health, wording))
            // What is not well comes first.
            .sorted(Comparator.comparing(SourceView::well).thenComparing(SourceView::name))
            .toList();
    model.addAttribute("sources", sources);
    model.addAttribute("stamp", Integer.toHexString(sources.hashCode()));
    offer(fields, model);
    return "sources";
  }

  private String form(Fields fields, long id, Model model) {
    model.addAttribute("id", id);
    offer(fields, model);
    return "source";
  }

  private void offer(Fields fields, Model model) {
    model.addAttribute("fields", fields);
    model.addAttribute("kinds", Crawler.kinds());
    model.addAttribute("brands", console.indexer().brands().all());
  }

  private SourceForm.Offers offers() {
    return new SourceForm.Offers(
        Crawler.kinds(),
        console.indexer().brands().all().stream().map(Brand::key).collect(Collectors.toSet()));
  }
}
