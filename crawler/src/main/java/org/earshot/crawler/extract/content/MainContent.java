package org.earshot.crawler.extract.content;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.Page;
import org.earshot.crawler.extract.facts.DayOrder;
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.facts.PlainText;
import org.earshot.crawler.extract.facts.ShownTimes;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/// Reads the main content of any web page.
public final class MainContent {
  /// What is shorter is looked for once more, less strictly.
  private static final int SHORT = 140;

  /// A template of fewer characters holds no article.
  private static final int TEMPLATE = 500;

  /// So many characters of a text that a script holds are read.
  private static final int MAX_TEMPLATE = 500_000;

  /// The article of a page.
  ///
  /// @param document the parsed page
  /// @param jsonLd the values of its JSON-LD scripts
  /// @param page for the address that it answered from, and when it was seen
  /// @return empty where the page is a list of links, a log-in wall or an error message
  public Optional<Article> read(Document document, List<JsonNode> jsonLd, Page page) {
    var stated = new Stated(jsonLd);
    var metas = new Metas(document);
    var found = find(document, stated);
    boolean says =
        stated.isArticle() || metas.first("og:type").filter("article"::equals).isPresent();
    return NoArticle.is(found, document.title(), says)
        ? Optional.empty()
        : Optional.of(article(document, stated, metas, found, page));
  }

  private static Found find(Document document, Stated stated) {
    var found = Found.in(document.body(), false, true);
    if (found.length() < SHORT) {
      found = found.orLonger(Found.in(document.body(), true, false));
    }
    if (found.length() < SHORT) {
      found = templates(document).map(found::orLonger).orElse(found);
    }
    var body = stated.body().map(PlainText::ofPerhapsHtml).orElse("");
    return body.length() > 2 * found.length() && found.length() < SHORT
        ? found.saying(body)
        : found;
  }

  /// Some pages bring the article as the text of a script that puts it in its place.
  private static Optional<Found> templates(Document document) {
    return document.getElementsByTag("script").stream()
        .filter(script -> script.attr("type").startsWith("text/template"))
        .map(Element::data)
        .filter(data -> data.length() > TEMPLATE && data.length() < MAX_TEMPLATE)
        .max(Comparator.comparingInt(String::length))
        .map(data -> Found.in(Jsoup.parseBodyFragment(data).body(), false, true));
  }

  private static Article article(
      Document document, Stated stated, Metas metas, Found found, Page page) {
    var site =
        metas.first("og:site_name").or(stated::publisher).or(() -> metas.first("application-name"));
    var lang = language(document, stated, metas);
    var order = DayOrder.of(List.of(), lang, Permalinks.site(page.url()));
    var times = new ShownTimes(page.at(), order);
    return new Article(
        new Headline(found.survey(), site).find(document, stated, metas),
        new Byline(found.survey(), page.url(), found.start(), found.end())
            .find(stated, metas, site),
        new Dateline(found.survey(), times, found.start(), found.end())
            .find(stated, metas, page.url()),
        lang,
        site,
        found.text(),
        found.comments());
  }

  private static Optional<String> language(Document document, Stated stated, Metas metas) {
    var root = document.firstElementChild();
    return Optional.ofNullable(root)
        .map(html -> html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang"))
        .filter(tag -> !tag.isBlank())
        .or(() -> metas.first("content-language", "language", "dc.language", "og:locale"))
        .or(stated::language)
        .map(tag -> PlainText.line(tag).replace('_', '-'));
  }
}
