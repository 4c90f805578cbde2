package org.earshot.benchmarks;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/// What is asked of a feed of which nobody knows whether it is RSS or Atom and of what version: the
/// facts that the crawler makes of an entry, one selector for each with the names that it has in
/// the various formats. Nothing is made of what is found.
final class FeedByHand {
  /// What the feed says of itself: its name, home, language, author and its older page.
  private static final List<Evaluator> FEED =
      evaluators(
          "channel > title, feed > title",
          "channel > link, feed > link",
          "channel > language",
          "channel > managingEditor, feed > author");

  private static final Evaluator ENTRIES = Selector.evaluatorOf("item, entry");

  /// Facts of which an entry has one: its name (RSS `title`), id, the first and the last time (RSS,
  /// RSS 1.0's `dc`, Atom 0.3 and 1.0), author, the page and the number of comments (RSS, `slash`,
  /// `thr`), their feed (`wfw`), what it answers (`thr`), and its language.
  private static final List<Evaluator> FACTS =
      evaluators(
          "title",
          "guid, id",
          "pubDate, dc|date, published, issued, created",
          "updated, modified",
          "author, dc|creator",
          "comments",
          "slash|comments, thr|total",
          "wfw|commentRss",
          "thr|in-reply-to",
          "dc|language");

  /// Facts of which it may have several: where it leads (Atom tells by `rel` and `type`), and what
  /// it shows (`media`).
  private static final List<Evaluator> LINKS =
      evaluators("link", "enclosure, media|content, media|thumbnail");

  /// Where its words may stand, the fullest first.
  private static final List<Evaluator> WORDS =
      evaluators("content|encoded", "content", "description, summary, media|description");

  private static final Evaluator PICTURES = Selector.evaluatorOf("img[src]");

  private FeedByHand() {}

  static void read(Document document, List<String> found) {
    for (var fact : FEED) {
      note(document.selectFirst(fact), found);
    }
    for (var entry : document.select(ENTRIES)) {
      FACTS.forEach(fact -> note(entry.selectFirst(fact), found));
      LINKS.forEach(links -> entry.select(links).forEach(link -> note(link, found)));
      words(entry, found);
    }
  }

  /// The words are HTML, in feeds of all formats, and are parsed as such.
  private static void words(Element entry, List<String> found) {
    for (var place : WORDS) {
      var text = entry.selectFirst(place);
      if (text != null) {
        var body = Jsoup.parseBodyFragment(text.wholeText()).body();
        found.add(body.text());
        body.select(PICTURES).forEach(picture -> found.add(picture.attr("src")));
        return;
      }
    }
  }

  private static void note(@Nullable Element fact, List<String> found) {
    if (fact != null) {
      found.add(fact.text());
      found.add(fact.attr("href"));
      found.add(fact.attr("rel"));
      found.add(fact.attr("url"));
    }
  }

  private static List<Evaluator> evaluators(String... selectors) {
    return Stream.of(selectors).map(Selector::evaluatorOf).toList();
  }
}
