package org.earshot.app.web.page;

import java.security.Principal;
import java.util.Arrays;
import java.util.Optional;
import org.earshot.app.web.view.FacetView;
import org.earshot.app.web.view.HitView;
import org.earshot.app.web.view.TellingView;
import org.earshot.app.web.view.TimelineView;
import org.earshot.indexer.Indexer;
import org.earshot.indexer.Judgement;
import org.earshot.indexer.Mention;
import org.earshot.indexer.SearchRequest;
import org.earshot.indexer.SearchResult;
import org.earshot.indexer.Sentiment;
import org.earshot.indexer.Summary;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Everything that was heard, in the Lucene query syntax.
@Controller
final class SearchPage {
  private static final int HITS = 25;

  /// Words that stand out: as many as can be taken in at a glance.
  private static final int TELLING = 12;

  /// From here on a text is taken to need a reply, where only its sentiment is judged.
  private static final double NEEDS_REPLY = 0.5;

  private final Console console;

  SearchPage(Console console) {
    this.console = console;
  }

  /// A query that cannot be read, cut where that was noticed.
  record Broken(String message, int position, String before, String after) {}

  @GetMapping("/search")
  String search(
      @RequestParam(name = "q", defaultValue = "") String query,
      @RequestParam(name = "after", defaultValue = "") String after,
      Model model) {
    var cursor = Optional.of(after).filter(value -> !value.isBlank());
    var summary = cursor.isPresent() ? Summary.TOTAL : overview(query);
    frame(query, model);
    switch (console.indexer().search(new SearchRequest(query, HITS, cursor, summary))) {
      case SearchResult.Found found -> show(found, query, model);
      case SearchResult.BadQuery bad -> model.addAttribute("broken", broken(bad, query));
    }
    return "search";
  }

  /// Mentions that say nearly the same as one.
  @GetMapping("/mentions/{id}/like")
  String like(@PathVariable("id") long id, Model model) {
    if (console.indexer().find(id).isEmpty()) {
      throw new Missing("mention " + id);
    }
    frame("", model);
    model.addAttribute("like", id);
    switch (console.indexer().like(id, HITS)) {
      case SearchResult.Found found -> show(found, "", model);
      case SearchResult.BadQuery bad -> model.addAttribute("broken", broken(bad, ""));
    }
    return "search";
  }

  private void frame(String query, Model model) {
    model.addAttribute("q", query);
    model.addAttribute("fields", Indexer.searchFields());
    model.addAttribute("sentiments", Sentiment.values());
    console
        .indexer()
        .indexing()
        .ifPresent(progress -> model.addAttribute("indexing", progress.percent()));
  }

  /// Only what was narrowed down differs from the usual.
  private Summary overview(String query) {
    var days = Summary.TOTAL.facets(FacetView.ORDER).over(Summary.Unit.DAY, console.times().zone());
    return query.isBlank() ? days : days.against("", TELLING);
  }

  private void show(SearchResult.Found found, String query, Model model) {
    var wording = console.wording();
    model.addAttribute("total", found.total());
    model.addAttribute(
        "hits",
        found.hits().stream()
            .map(hit -> HitView.of(hit, console.desk().ofMention(hit.mention().id()), wording))
            .toList());
    found.next().ifPresent(next -> model.addAttribute("next", next));
    model.addAttribute("facets", FacetView.of(found.facets(), query, wording));
    model.addAttribute("timelines", TimelineView.of(found.timeline(), query, wording));
    model.addAttribute("telling", TellingView.of(found.telling(), query, wording));
  }

  private static Broken broken(SearchResult.BadQuery bad, String query) {
    int at = Math.clamp(bad.position(), 0, query.length());
    return new Broken(bad.message(), bad.position(), query.substring(0, at), query.substring(at));
  }

  @PostMapping("/mentions/{id}/judge")
  String judge(
      @PathVariable("id") long id,
      @RequestParam("sentiment") String sentiment,
      @RequestParam(name = "needsReply", required = false) Optional<Boolean> needsReply,
      @RequestParam(name = "sample", defaultValue = "false") boolean sample,
      @RequestParam(name = "back", defaultValue = "/search") String back,
      Principal who,
      RedirectAttributes next) {
    var mention = console.indexer().find(id).orElseThrow(() -> new Missing("mention " + id));
    var said =
        Arrays.stream(Sentiment.values())
            .filter(member -> member.name().equals(sentiment))
            .findFirst()
            .orElseThrow(() -> new Missing("sentiment " + sentiment));
    console
        .indexer()
        .judge(
            id,
            new Judgement(
                said,
                sample ? needsReply.orElse(false) : needsReply(mention),
                who.getName(),
                console.times().now(),
                sample,
                mention.score().model()));
    Flash.done(next, console.texts().of("done.judged"));
    return Back.to(back, "/search");
  }

  /// Where only the sentiment is judged, the last word on the reply stands.
  private static boolean needsReply(Mention mention) {
    return mention
        .judgement()
        .map(Judgement::needsReply)
        .orElse(mention.score().replyNeed() >= NEEDS_REPLY);
  }
}
