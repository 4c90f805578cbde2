package org.earshot.crawler.extract.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.earshot.crawler.Page;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.extract.facts.LenientJson;
import org.earshot.crawler.extract.facts.PlainText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/// Makes one post of a page that holds an article and nothing else that anybody wrote.
public final class ArticlePage {
  private final MainContent content = new MainContent();

  /// The article of a page.
  ///
  /// @param site who publishes it
  /// @param address its canonical address
  /// @return empty where the page holds no article
  public Optional<Post> read(Page page, Document document, String site, String address) {
    return content
        .read(document, jsonLd(document), page)
        .map(article -> post(article, site, address));
  }

  private static Post post(Article article, String site, String address) {
    var post =
        Post.builder(new PostKey(site, address), PostType.ARTICLE)
            .url(address)
            .text(article.text())
            .author(article.author());
    article.title().ifPresent(post::title);
    article.published().ifPresent(post::published);
    article.lang().ifPresent(post::lang);
    return post.build();
  }

  private static List<JsonNode> jsonLd(Document document) {
    return document.getElementsByTag("script").stream()
        .filter(ArticlePage::isJsonLd)
        .flatMap(script -> LenientJson.read(PlainText.clean(script.data())).stream())
        .toList();
  }

  private static boolean isJsonLd(Element script) {
    return script.attr("type").strip().toLowerCase(Locale.ROOT).startsWith("application/ld+json");
  }
}
