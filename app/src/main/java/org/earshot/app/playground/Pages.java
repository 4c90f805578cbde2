package org.earshot.app.playground;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.earshot.app.playground.Layout.Content;
import org.earshot.app.playground.Script.Kind;
import org.earshot.app.playground.Script.Markup;
import org.earshot.app.playground.Script.ScriptSite;
import org.earshot.app.playground.Script.Section;
import org.earshot.app.playground.Script.Words;

/// The HTML pages of one site that show posts.
record Pages(ScriptSite site, Map<String, Words> words, Addresses at, Layout layout) {

  /// Everything under a section's path: its list, a post, a comment.
  Optional<Answer> find(Snapshot town, String path) {
    for (var section : site.sections()) {
      if (path.equals(section.path())) {
        return Optional.of(list(town, section));
      }
      if (path.startsWith(section.path() + "/")) {
        var steps = List.of(path.substring(section.path().length() + 1).split("/", -1));
        return post(town, section, steps);
      }
    }
    return Optional.empty();
  }

  private Optional<Answer> post(Snapshot town, Section section, List<String> steps) {
    var focus = steps.getLast();
    return town.find(focus)
        .filter(post -> post.section().equals(section.key()))
        .filter(post -> at.post(post).equals(at.section(section) + "/" + String.join("/", steps)))
        .flatMap(post -> town.find(post.root()))
        .map(root -> one(town, section, new Focus(root, focus)));
  }

  /// Which post of which thread was asked for.
  private record Focus(Shown root, String id) {}

  private Answer list(Snapshot town, Section section) {
    return section.kind() == Kind.REVIEWS
        ? reviews(town, section, town.roots(section.key()), "")
        : listing(town, section);
  }

  private Answer listing(Snapshot town, Section section) {
    var body =
        "<h1>%s</h1>\n<p class=\"lead\">%s</p>\n%s"
            .formatted(
                Escape.markup(section.title()),
                Escape.markup(section.about()),
                new Teasers(at).roots(town, section));
    return answer(
        town, section, new Content(section.title(), section.lang(), at.section(section), "", body));
  }

  private Answer one(Snapshot town, Section section, Focus focus) {
    if (section.kind() == Kind.REVIEWS) {
      return reviews(town, section, List.of(focus.root()), focus.id());
    }
    var root = focus.root();
    // Who opens a thread wants to read it from the top, not to answer its first post.
    var marked = focus.id().equals(root.id()) ? "" : focus.id();
    var html = new PostHtml(town, section, wordsOf(section), at, marked);
    var head =
        section.markup() == Markup.JSON_LD ? new Structured(town, section, at).root(root) : "";
    var body = back(section) + html.post(root);
    return answer(town, section, new Content(root.title(), root.lang(), at.post(root), head, body));
  }

  private Answer reviews(Snapshot town, Section section, List<Shown> reviews, String focus) {
    var all = town.roots(section.key());
    var html = new PostHtml(town, section, wordsOf(section), at, focus);
    boolean micro = section.markup() == Markup.MICRODATA;
    var body =
        """
        %s<div class="item"%s>
        <div class="hero"><img src="/kettle.svg" alt="" width="120" height="120"><div>
        <h1%s>%s</h1>
        <p%s>%s</p>
        %s</div></div>
        %s</div>
        """
            .formatted(
                focus.isEmpty() ? "" : back(section),
                micro ? " itemscope itemtype=\"https://schema.org/" + section.item() + "\"" : "",
                micro ? " itemprop=\"name\"" : "",
                Escape.markup(section.title()),
                micro ? " itemprop=\"description\"" : "",
                Escape.markup(section.about()),
                average(section, Average.of(all)),
                reviews.stream().map(html::post).collect(Collectors.joining()));
    var head = micro ? "" : new Structured(town, section, at).item(reviews, all);
    var canonical = focus.isEmpty() ? at.section(section) : at.post(reviews.getFirst());
    return answer(
        town, section, new Content(section.title(), section.lang(), canonical, head, body));
  }

  private String average(Section section, Average average) {
    if (average.count() == 0) {
      return "";
    }
    boolean micro = section.markup() == Markup.MICRODATA;
    return """
    <p class="average"%s><b%s>%s</b> / 5 · <span%s>%d</span> %s</p>
    """
        .formatted(
            micro
                ? " itemprop=\"aggregateRating\" itemscope itemtype=\"https://schema.org/AggregateRating\""
                : "",
            micro ? " itemprop=\"ratingValue\"" : "",
            average.text(),
            micro ? " itemprop=\"reviewCount\"" : "",
            average.count(),
            Escape.markup(wordsOf(section).reviews()));
  }

  private String back(Section section) {
    return "<p class=\"back\"><a href=\"%s\">← %s</a></p>\n"
        .formatted(section.path(), Escape.markup(section.title()));
  }

  private Words wordsOf(Section section) {
    return Optional.ofNullable(words.get(section.lang()))
        .orElseThrow(() -> new IllegalStateException("no words for " + section.lang()));
  }

  private Answer answer(Snapshot town, Section section, Content content) {
    return Answer.ok(Answer.HTML, layout.page(content), town.changed(List.of(section.key())));
  }
}
