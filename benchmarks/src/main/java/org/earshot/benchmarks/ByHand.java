package org.earshot.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import tools.jackson.databind.json.JsonMapper;

/// What a page costs at least: jsoup's parse, selectors that are prepared once, and the parse of
/// the page's JSON. Nothing is made of what is found.
///
/// There are two peers. The one that knows the page asks the least that whoever knows that page
/// could ask. The one that does not know it asks what the crawler's readers ask of any page
/// ([PageByHand], [FeedByHand]), and of each post all the facts that they look for.
final class ByHand {
  private static final JsonMapper JSON = JsonMapper.shared();

  /// What whoever knows the page still asks of its head, to tell what the page says of itself.
  private static final List<Evaluator> KNOWN =
      evaluators(
          "html[lang]",
          "title",
          "meta[content]",
          "link[rel][href]",
          "a[rel=next]",
          "script[type=application/ld+json]",
          "[itemscope]",
          "[typeof]",
          ".h-entry, .h-review, .h-cite, .hentry, .hreview");

  private static final Facts KNOWN_REVIEW =
      Facts.of(
          "[itemprop=review]",
          "[itemprop=author]",
          "[itemprop=datePublished]",
          "[itemprop=ratingValue]",
          "[itemprop=bestRating]",
          "[itemprop=reviewBody]",
          "[itemprop=url]",
          "[itemprop=name]");
  private static final Facts KNOWN_THREAD =
      Facts.of("div.post", ".username", "time[datetime]", ".content", "h3 a[href]", ".signature");
  private static final Facts KNOWN_ARTICLE =
      Facts.of("article", "h1", "[rel=author]", "time[datetime]", ".story-body");

  /// A review in microdata, and all properties in it: whoever does not know which of their many
  /// names a page uses takes what is there (`Microdata`, `PostFacts`).
  private static final Evaluator REVIEW =
      Selector.evaluatorOf("[itemprop=review], [itemprop=reviews]");

  private static final Evaluator PROPERTY = Selector.evaluatorOf("[itemprop]");

  /// A post of phpBB 3, as `engines.conf` describes it; its own words are those of its text without
  /// quotes, signatures and notices.
  private static final Facts THREAD =
      Facts.of(
          "div.post[id~=^p\\d+$], article.post[id~=^p\\d+$]",
          ".author .username, .author .username-coloured, .author strong a, .postprofile .username",
          ".author strong a, .author a.username, .postprofile a.username",
          ".author time[datetime], p.author, .postinfo time[datetime], .post-date",
          ".content, .post-content",
          "blockquote, .signature, .notice, .codebox > p, .post-buttons, .rules",
          ".postbody h3 a, h3 a",
          ".author a[href*='#p'], a.unread[href*='#p'], h3 a[href*='#p']");

  private static final Evaluator NEXT =
      Selector.evaluatorOf(".pagination a[rel=next], .pagination .next a, .arrow.next a");

  /// Selectors of the posts of a page, and of the facts in each.
  private record Facts(Evaluator posts, List<Evaluator> facts) {
    static Facts of(String posts, String... facts) {
      return new Facts(Selector.evaluatorOf(posts), evaluators(facts));
    }

    void read(Document document, List<String> found) {
      for (var post : document.select(posts)) {
        found.add(post.id());
        facts.forEach(fact -> note(post.selectFirst(fact), found));
      }
    }

    static void note(@org.jspecify.annotations.Nullable Element fact, List<String> found) {
      if (fact != null) {
        found.add(fact.text());
        found.add(fact.attr("content"));
        found.add(fact.attr("datetime"));
        found.add(fact.attr("href"));
      }
    }
  }

  private final SamplePage page;
  private final byte[] body;

  ByHand(SamplePage page) {
    this.page = page;
    this.body = page.body();
  }

  Document parse() throws IOException {
    var parser = page.isFeed() ? Parser.xmlParser() : Parser.htmlParser();
    return Jsoup.parse(new ByteArrayInputStream(body), "UTF-8", page.url(), parser);
  }

  List<String> read() throws IOException {
    var document = parse();
    var found = new ArrayList<String>();
    if (page.isFeed()) {
      FeedByHand.read(document, found);
      return found;
    }
    PageByHand.read(document, found);
    switch (page) {
      case MICRODATA_20, MICRODATA_200, MICRODATA_GREEK ->
          document
              .select(REVIEW)
              .forEach(review ->
                  review.select(PROPERTY).forEach(property -> Facts.note(property, found)));
      case THREAD -> {
        THREAD.read(document, found);
        document.select(NEXT).forEach(next -> found.add(next.attr("href")));
      }
      case ARTICLE -> PageByHand.readOn(document, found);
      case PRODUCT, FEED, FEED_ATOM -> {
        // its posts are in its JSON; it is no page
      }
    }
    return found;
  }

  /// What whoever knows the page asks; of a feed, as much as of any.
  List<String> readKnown() throws IOException {
    if (page.isFeed()) {
      return read();
    }
    var document = parse();
    var found = new ArrayList<String>();
    for (var mark : KNOWN) {
      document.select(mark).forEach(element -> page(element, found));
    }
    switch (page) {
      case MICRODATA_20, MICRODATA_200, MICRODATA_GREEK -> KNOWN_REVIEW.read(document, found);
      case THREAD -> KNOWN_THREAD.read(document, found);
      case ARTICLE -> KNOWN_ARTICLE.read(document, found);
      case PRODUCT, FEED, FEED_ATOM -> {
        // its posts are in its JSON; it is no page
      }
    }
    return found;
  }

  private static void page(Element element, List<String> found) {
    if (element.normalName().equals("script")) {
      found.add(JSON.readTree(element.data()).getNodeType().name());
    }
    found.add(element.attr("content"));
    found.add(element.attr("href"));
    found.add(element.attr("itemtype"));
  }

  private static List<Evaluator> evaluators(String... selectors) {
    return Stream.of(selectors).map(Selector::evaluatorOf).toList();
  }
}
