package org.earshot.crawler.extract.whole;

import java.util.ArrayList;
import java.util.List;
import org.earshot.crawler.Author;
import org.earshot.crawler.Page;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.extract.content.ArticlePage;
import org.earshot.crawler.extract.schema.PageFacts;
import org.earshot.crawler.extract.schema.PageIndex;
import org.jsoup.nodes.Document;

/// The article that a page is, beside the comments on it or with nothing else there.
final class OwnArticle {
  /// So many characters tell a comment from the words around it.
  private static final int TELLING = 40;

  private final ArticlePage content = new ArticlePage();

  /// A page that is being read.
  record Seen(Page page, Document document, PageIndex index, PageFacts facts) {
    PostKey key() {
      return new PostKey(facts.site(), facts.address());
    }
  }

  /// The posts with the page's own article among them, in full. A list of reviews, of forum posts
  /// or of articles is no article's page.
  List<Post> completed(List<Post> posts, Seen seen) {
    var articles = posts.stream().filter(post -> post.type() == PostType.ARTICLE).toList();
    boolean comments =
        posts.stream()
            .allMatch(post -> post.type() == PostType.ARTICLE || post.type() == PostType.COMMENT);
    if (!comments || articles.size() > 1) {
      return posts;
    }
    return content
        .read(seen.page(), seen.document(), seen.index().jsonLd(), seen.key())
        .filter(read -> !isMadeOf(posts, read))
        .map(read -> with(posts, articles, read))
        .orElse(posts);
  }

  /// Whether what was taken for an article are the comments themselves.
  private static boolean isMadeOf(List<Post> posts, Post read) {
    var text = read.text().orElse("");
    var comments = posts.stream().filter(post -> post.type() == PostType.COMMENT).toList();
    long inside =
        comments.stream()
            .map(comment -> comment.text().orElse(""))
            .map(words -> words.substring(0, Math.min(TELLING, words.length())))
            .filter(words -> !words.isEmpty() && text.contains(words))
            .count();
    return inside > 0 && inside * 2 >= comments.size();
  }

  private static List<Post> with(List<Post> posts, List<Post> articles, Post read) {
    var all = new ArrayList<>(posts);
    if (articles.isEmpty()) {
      all.removeIf(post -> post.key().equals(read.key()));
      all.addFirst(read);
    } else {
      all.replaceAll(post -> post.equals(articles.getFirst()) ? filled(post, read) : post);
    }
    return all;
  }

  /// What is stated stands; only of the text the fuller one is taken, as a description is stated
  /// where the text is.
  private static Post filled(Post stated, Post read) {
    boolean fuller = length(read) > length(stated);
    return new Post(
        stated.key(),
        stated.type(),
        stated.url().or(read::url),
        stated.title().or(read::title),
        fuller ? read.text() : stated.text(),
        author(stated.author(), read.author()),
        stated.published().or(read::published),
        stated.edited(),
        stated.rating(),
        stated.item(),
        stated.parent(),
        stated.thread(),
        stated.lang().or(read::lang),
        stated.ownerReply(),
        stated.verified(),
        stated.media(),
        stated.engagement());
  }

  private static Author author(Author stated, Author read) {
    return stated.name().isPresent() ? stated : read;
  }

  private static int length(Post post) {
    return post.text().map(String::length).orElse(0);
  }
}
