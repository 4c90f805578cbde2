package org.earshot.app.web.page;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.earshot.app.web.form.Fields;
import org.earshot.app.web.form.Reading;
import org.earshot.app.web.form.SourceForm;
import org.earshot.app.web.view.CoverageStrip;
import org.earshot.app.web.view.SourceView;
import org.earshot.crawler.Backfill;
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

  /// A person's word that he has looked where we may not.
  @PostMapping("/sources/{id}/looked")
  String looked(@PathVariable("id") long id, RedirectAttributes next) {
    var source = source(id);
    try {
      console.crawler().looked(id);
    } catch (IllegalArgumentException e) {
      Flash.refused(next, console.texts().of("refused.looked", source.spec().name()));
      return "redirect:/sources";
    }
    return done(next, "done.source.looked", source);
  }

  @PostMapping("/sources/{id}/past")
  String past(
      @PathVariable("id") long id,
      @RequestParam(name = "days", defaultValue = "0") int days,
      RedirectAttributes next) {
    var source = source(id);
    console.crawler().backfill(id, limits(days));
    Flash.done(next, console.texts().of("done.source.past", source.spec().name()));
    return "redirect:/sources/" + id;
  }

  /// Days to go back; none means to the end of the list.
  private Backfill.Limits limits(int days) {
    return days <= 0
        ? Backfill.Limits.none()
        : Backfill.Limits.since(console.wording().times().now().minus(Duration.ofDays(days)));
  }

  @PostMapping("/sources/{id}/past/cancel")
  String cancelPast(@PathVariable("id") long id, RedirectAttributes next) {
    var source = source(id);
    console.crawler().cancelBackfill(id);
    Flash.done(next, console.texts().of("done.source.pastEnded", source.spec().name()));
    return "redirect:/sources/" + id;
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
    var ledger = ledger();
    var sources =
        console.crawler().health().stream()
            .map(health -> SourceView.of(health, ledger, wording))
            // What is not well comes first.
            .sorted(Comparator.comparing(SourceView::well).thenComparing(SourceView::name))
            .toList();
    model.addAttribute("sources", sources);
    var still = console.crawler().stillSince().map(wording.times()::when);
    model.addAttribute("still", still);
    model.addAttribute("stamp", Integer.toHexString(Objects.hash(sources, still)));
    offer(fields, model);
    return "sources";
  }

  private SourceView.Ledger ledger() {
    var from = CoverageStrip.begins(console.wording().times().now());
    var crawler = console.crawler();
    return SourceView.Ledger.of(
        crawler.coverage(from, from.plus(CoverageStrip.SPAN)), crawler.backfills());
  }

  private String form(Fields fields, long id, Model model) {
    var health = console.crawler().health(id).orElseThrow(() -> new Missing("source " + id));
    var view = SourceView.of(health, ledger(), console.wording());
    model.addAttribute("id", id);
    model.addAttribute("source", view);
    model.addAttribute("stamp", Integer.toHexString(view.hashCode()));
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
