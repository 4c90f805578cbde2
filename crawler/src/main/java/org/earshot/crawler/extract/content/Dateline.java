package org.earshot.crawler.extract.content;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earshot.crawler.SiteTime;
import org.earshot.crawler.extract.facts.ShownTimes;
import org.earshot.crawler.extract.facts.Times;
import org.jsoup.nodes.Element;

/// When an article was published: what the page states for machines first, then its address, then
/// what stands near the headline. When it was changed is never taken for it.
final class Dateline {
  /// The names under which publishing systems state it, the most exact first.
  private static final String[] NAMES = {
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "date_published",
    "publish_date",
    "publish-date",
    "published_time",
    "publication_date",
    "published-date",
    "article.published",
    "article:published",
    "article:publicationdate",
    "parsely-pub-date",
    "sailthru.date",
    "cxenseparse:recs:publishtime",
    "citation_publication_date",
    "citation_online_date",
    "citation_date",
    "dcterms.issued",
    "dc.date.issued",
    "dcterms.created",
    "dc.date.created",
    "dcterms.date",
    "dc.date",
    "dc:date",
    "pubdate",
    "date",
    "created",
    "originalpublicationdate",
    "last-published"
  };

  /// The day in the path of an address, as many blogs and newspapers write it.
  private static final Pattern IN_ADDRESS =
      Pattern.compile("[/_-]((?:19|20)\\d{2})[/_-](\\d{1,2})[/_-](\\d{1,2})(?!\\d)");

  /// A dateline stands so few blocks before the text, headline and lead between.
  private static final int NEAR = 12;

  private final Survey survey;
  private final ShownTimes times;
  private final int start;
  private final int end;

  /// Looks around the article's text.
  ///
  /// @param times reads what the page shows
  /// @param start number of its first block
  /// @param end number of the first block after it
  Dateline(Survey survey, ShownTimes times, int start, int end) {
    this.survey = survey;
    this.times = times;
    this.start = start;
    this.end = end;
  }

  Optional<SiteTime> find(Stated stated, Metas metas, String address) {
    return stated
        .published()
        .flatMap(this::read)
        .or(() -> first(metas.each(NAMES)))
        .or(() -> first(marked()))
        .or(() -> inAddress(address))
        .or(() -> first(near(Clue.Topic.TIME, start - NEAR, start + 1)))
        .or(() -> first(near(Clue.Topic.DATE, start - NEAR, start + 1)))
        .or(() -> first(lines()))
        .or(() -> first(near(Clue.Topic.TIME, start + 2, end + 2)))
        .or(() -> first(near(Clue.Topic.DATE, start + 2, end + 2)));
  }

  private Optional<SiteTime> first(List<String> texts) {
    return texts.stream().map(this::read).flatMap(Optional::stream).findFirst();
  }

  private static Optional<SiteTime> inAddress(String address) {
    var found = IN_ADDRESS.matcher(address);
    return found.find()
        ? Times.parse(found.group(1) + "-" + found.group(2) + "-" + found.group(3))
        : Optional.empty();
  }

  /// What looks like an age near an article is most often the time that it takes to read it.
  private Optional<SiteTime> read(String text) {
    return Times.parse(text)
        .or(() -> times.parse(text).filter(shown -> !shown.relative()).map(ShownTimes.Shown::time));
  }

  /// Elements that say by the standard, or by the usual classes, that they hold it.
  private List<String> marked() {
    return survey.clues().stream()
        .filter(clue -> clue.topic() == Clue.Topic.TIME && !changed(clue))
        .filter(clue ->
            clue.element().attr("itemprop").equals("datePublished")
                || clue.element().hasAttr("pubdate")
                || clue.element().hasClass("entry-date")
                || clue.element().hasClass("published"))
        .map(clue -> text(clue.element()))
        .toList();
  }

  private List<String> near(Clue.Topic topic, int from, int last) {
    return survey.clues().stream()
        .filter(clue -> clue.topic() == topic && !changed(clue))
        .filter(clue -> clue.at() >= from && clue.at() <= last)
        .map(clue -> text(clue.element()))
        .toList();
  }

  private static boolean changed(Clue clue) {
    return clue.signs().contains(Sign.CHANGED)
        || clue.element().attr("itemprop").equals("dateModified");
  }

  /// Short lines just before the text.
  private List<String> lines() {
    int last = Math.min(start + 2, end);
    return survey.blocks().subList(Math.max(0, start - NEAR), last).stream()
        .map(Block::text)
        .filter(text -> text.length() < 100)
        .toList()
        .reversed();
  }

  private static String text(Element element) {
    for (var name : List.of("datetime", "content")) {
      if (!element.attr(name).isBlank()) {
        return element.attr(name);
      }
    }
    return element.text();
  }
}
