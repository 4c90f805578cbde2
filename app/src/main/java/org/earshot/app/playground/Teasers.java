package org.earshot.app.playground;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.earshot.app.playground.Script.Section;

/// Short lines that lead to the posts.
record Teasers(Addresses at) {
  private static final int EXCERPT = 140;

  /// A section's threads or articles, newest first.
  String roots(Snapshot town, Section section) {
    return town.roots(section.key()).stream()
        .map(post -> teaser(town, section, post))
        .collect(Collectors.joining("", "<ul class=\"list\">\n", "</ul>\n"));
  }

  /// A card for an item with its stars.
  String item(Snapshot town, Section section) {
    var average = Average.of(town.roots(section.key()));
    return """
    <li class="card" lang="%s"><img src="/kettle.svg" alt="" width="64" height="64"><div><h2><a href="%s">%s</a></h2>
    <p>%s</p><p class="by">★ %s · %d</p></div></li>
    """
        .formatted(
            section.lang(),
            section.path(),
            Escape.markup(section.title()),
            Escape.markup(section.about()),
            average.text(),
            average.count());
  }

  private String teaser(Snapshot town, Section section, Shown post) {
    var day =
        DateTimeFormatter.ofPattern("d MMM yyyy", Locale.forLanguageTag(section.lang()))
            .format(ZonedDateTime.ofInstant(post.published(), PostHtml.ZONE));
    long answers =
        town.comments(section.key()).stream().filter(c -> c.root().equals(post.id())).count();
    return """
    <li lang="%s"><h2><a href="%s">%s</a></h2><p>%s</p><p class="by">%s · %s%s</p></li>
    """
        .formatted(
            post.lang(),
            at.post(post),
            Escape.markup(post.title()),
            Escape.markup(excerpt(post.text())),
            Escape.markup(post.who().name()),
            day,
            answers == 0 ? "" : " · ↩ " + answers);
  }

  private static String excerpt(String text) {
    if (text.length() <= EXCERPT) {
      return text;
    }
    int space = text.lastIndexOf(' ', EXCERPT);
    return text.substring(0, space > 0 ? space : EXCERPT) + "…";
  }
}
