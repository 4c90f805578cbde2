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
/// Two sorts of selectors are asked: those that say what a page is and what it says of itself,
/// which whoever does not know the page has to ask of every page, and those of the facts of its
/// posts.
final class ByHand {
  private static final JsonMapper JSON = JsonMapper.shared();

  private static final List<Evaluator> PAGE =
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

  private static final Facts REVIEW =
      Facts.of(
          "[itemprop=review]",
          "[itemprop=author]",
          "[itemprop=datePublished]",
          "[itemprop=ratingValue]",
          "[itemprop=bestRating]",
          "[itemprop=reviewBody]",
          "[itemprop=url]",
          "[itemprop=name]");
  private static final Facts THREAD =
      Facts.of("div.post", ".username", "time[datetime]", ".content", "h3 a[href]", ".signature");
  private static final Facts ARTICLE =
      Facts.of("article", "h1", "[rel=author]", "time[datetime]", ".story-body");

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

    private static void note(@org.jspecify.annotations.Nullable Element fact, List<String> found) {
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
    for (var mark : PAGE) {
      document.select(mark).forEach(element -> page(element, found));
    }
    posts(document, found);
    return found;
  }

  private void posts(Document document, List<String> found) {
    switch (page) {
      case MICRODATA_20, MICRODATA_200, MICRODATA_GREEK -> REVIEW.read(document, found);
      case THREAD -> THREAD.read(document, found);
      case ARTICLE -> ARTICLE.read(document, found);
      case PRODUCT, FEED, FEED_ATOM -> {
        // its posts are in its JSON; it is no page
      }
    }
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
