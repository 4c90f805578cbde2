package org.earshot.crawler.extract.content;

import java.util.List;
import java.util.Optional;
import org.earshot.crawler.Page;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;

/// Makes one post of a page that holds an article and nothing else that anybody wrote.
public final class ArticlePage {
  private final MainContent content = new MainContent();

  /// The article of a page.
  ///
  /// @param own who publishes it, and its canonical address
  /// @return empty where the page holds no article
  /// @param jsonLd the values of its JSON-LD scripts
  public Optional<Post> read(Page page, Document document, List<JsonNode> jsonLd, PostKey own) {
    return content.read(document, jsonLd, page).map(article -> post(article, own));
  }

  private static Post post(Article article, PostKey own) {
    var post =
        Post.builder(own, PostType.ARTICLE)
            .url(own.id())
            .text(article.text())
            .author(article.author());
    article.title().ifPresent(post::title);
    article.published().ifPresent(post::published);
    article.lang().ifPresent(post::lang);
    return post.build();
  }
}
