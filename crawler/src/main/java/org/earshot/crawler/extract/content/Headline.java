package org.earshot.crawler.extract.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.earshot.crawler.extract.facts.PlainText;
import org.jsoup.nodes.Document;

/// The headline of a page without the name of its site.
final class Headline {
  /// Separators between a headline and the site's name.
  private static final List<String> SEPARATORS =
      List.of(
          " | ", " – ", " — ", " - ", " · ", " » ", " « ", " › ", " :: ", " / ", " • ", " : ",
          " │ ", "│");

  /// A site's name is seldom of more words.
  private static final int SITE_WORDS = 5;

  private static final int MAX_LENGTH = 500;

  private final Survey survey;
  private final Optional<String> site;

  Headline(Survey survey, Optional<String> site) {
    this.survey = survey;
    this.site = site;
  }

  Optional<String> find(Document document, Stated stated, Metas metas) {
    var stating = new ArrayList<String>();
    stated.headline().map(PlainText::ofPerhapsHtml).map(PlainText::line).ifPresent(stating::add);
    metas.each("og:title", "twitter:title", "headline", "dc.title", "title").forEach(stating::add);
    stating.add(PlainText.line(document.title()));
    return stating.stream()
        .filter(title -> !title.isBlank() && title.length() <= MAX_LENGTH)
        .findFirst()
        .map(this::bare)
        .or(() -> shown().findFirst());
  }

  private Stream<String> shown() {
    return survey.clues().stream()
        .filter(clue -> clue.topic() == Clue.Topic.HEADLINE)
        .map(clue -> PlainText.line(clue.element().text()))
        .filter(text -> !text.isBlank() && text.length() <= MAX_LENGTH);
  }

  private String bare(String title) {
    return shown()
        .filter(h1 -> h1.length() < title.length() && separated(title, h1))
        .max(Comparator.comparingInt(String::length))
        .orElseGet(() -> withoutSite(title));
  }

  /// Whether a title is a headline and something set apart from it.
  private static boolean separated(String title, String h1) {
    return SEPARATORS.stream()
        .anyMatch(mark -> title.startsWith(h1 + mark) || title.endsWith(mark + h1));
  }

  private String withoutSite(String title) {
    for (var mark : SEPARATORS) {
      int last = title.lastIndexOf(mark);
      int first = title.indexOf(mark);
      if (last > 0 && isSite(title.substring(last + mark.length()), title.substring(0, last))) {
        return title.substring(0, last).strip();
      }
      if (first > 0 && site.filter(title.substring(0, first)::equalsIgnoreCase).isPresent()) {
        return title.substring(first + mark.length()).strip();
      }
    }
    return title;
  }

  private boolean isSite(String part, String rest) {
    return site.filter(part::equalsIgnoreCase).isPresent()
        || (words(part) <= SITE_WORDS && words(rest) >= words(part) && words(rest) > 2);
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
  }
}
