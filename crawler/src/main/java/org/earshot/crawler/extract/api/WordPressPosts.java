package org.earshot.crawler.extract.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.earshot.crawler.Author;
import org.earshot.crawler.Item;
import org.earshot.crawler.Page;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostBuilder;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.extract.facts.Permalinks;

/// Makes posts of WordPress's comments and articles. Both have rows of numbers of their own: a
/// comment is known by its number, an article as `post-` and its number.
final class WordPressPosts {
  /// Other sites' links to an article, which nobody wrote as a comment.
  private static final Set<String> LINK_BACKS = Set.of("pingback", "trackback");

  private static final Set<String> WITHHELD = Set.of("spam", "trash", "hold", "unapproved");

  private final Page page;

  WordPressPosts(Page page) {
    this.page = page;
  }

  static boolean isComment(Fields one) {
    return (one.has("post") && one.has("author_name") && one.has("content"))
        || (one.has("ID") && one.has("post.ID") && one.has("author.name"));
  }

  static boolean isArticle(Fields one) {
    return (one.has("id") && one.has("link") && one.has("title.rendered") && one.has("content"))
        || (one.has("ID")
            && one.has("URL")
            && one.has("title")
            && one.string("content").isPresent());
  }

  /// An article with the comments that came with it, or one comment.
  List<Post> of(Fields one) {
    if (isArticle(one)) {
      var posts = new ArrayList<Post>();
      article(one).ifPresent(posts::add);
      one.list("_embedded.replies").stream()
          .flatMap(page -> page.list().stream())
          .map(this::comment)
          .flatMap(Optional::stream)
          .forEach(posts::add);
      return posts;
    }
    return comment(one).stream().toList();
  }

  private Optional<Post> article(Fields one) {
    return one.has("ID") ? hosted(one) : own(one);
  }

  /// As wordpress.com's own API tells of it.
  private Optional<Post> hosted(Fields one) {
    return one.string("ID")
        .map(id -> {
          var made = Post.builder(key("post-" + id), PostType.ARTICLE);
          address(one, "URL").ifPresent(made::url);
          one.html("title").ifPresent(made::title);
          one.html("content").or(() -> one.html("excerpt")).ifPresent(made::text);
          times(one, made);
          one.time("modified")
              .filter(time -> !one.time("date").equals(Optional.of(time)))
              .ifPresent(made::edited);
          made.author(author(one));
          one.count("like_count").ifPresent(likes -> made.engagement("likes", likes));
          return made.build();
        });
  }

  private Optional<Post> own(Fields one) {
    return one.string("id")
        .map(id -> {
          var made = Post.builder(key("post-" + id), PostType.ARTICLE);
          address(one, "link").ifPresent(made::url);
          one.html("title.rendered").ifPresent(made::title);
          one.html("content.rendered").or(() -> one.html("excerpt.rendered")).ifPresent(made::text);
          times(one, made);
          one.utc("modified_gmt")
              .filter(time -> !one.utc("date_gmt").equals(Optional.of(time)))
              .ifPresent(made::edited);
          var author = one.at("_embedded.author").first();
          made.author(
              new Author(author.line("name"), one.string("author"), address(author, "link")));
          return made.build();
        });
  }

  private Optional<Post> comment(Fields one) {
    var id = one.string("id").or(() -> one.string("ID"));
    if (id.isEmpty()
        || LINK_BACKS.contains(one.string("type").orElse("comment"))
        || WITHHELD.contains(one.string("status").orElse("approved"))) {
      return Optional.empty();
    }
    var made = Post.builder(key(id.get()), PostType.COMMENT);
    var thread = one.string("post").or(() -> one.string("post.ID")).map(post -> "post-" + post);
    thread.ifPresent(made::thread);
    one.string("parent")
        .or(() -> one.string("parent.ID"))
        .filter(parent -> !parent.equals("0"))
        .or(() -> thread)
        .ifPresent(made::parent);
    Stream.of("link", "URL")
        .flatMap(name -> address(one, name).stream())
        .findFirst()
        .ifPresent(made::url);
    one.html("content.rendered").or(() -> one.html("content")).ifPresent(made::text);
    made.author(author(one));
    times(one, made);
    one.count("like_count").ifPresent(likes -> made.engagement("likes", likes));
    if (one.has("post.title")) {
      made.item(new Item(one.html("post.title"), address(one, "post.link"), Optional.empty()));
    }
    return Optional.of(made.build());
  }

  /// A guest has the number 0, which is nobody's account.
  private Author author(Fields one) {
    return new Author(
        one.html("author_name").or(() -> one.html("author.name")),
        one.string("author").or(() -> one.string("author.ID")).filter(id -> !id.equals("0")),
        address(one, "author_url")
            .or(() -> address(one, "author.URL"))
            .or(() -> address(one, "author.profile_URL")));
  }

  private static void times(Fields one, PostBuilder made) {
    one.utc("date_gmt").or(() -> one.time("date")).ifPresent(made::published);
  }

  private PostKey key(String id) {
    return new PostKey(Permalinks.site(page.url()), id);
  }

  /// The API gives whole addresses; anything else is what somebody typed into a form.
  private static Optional<String> address(Fields one, String field) {
    return one.string(field).filter(Permalinks::isWebAddress).map(Permalinks::normalize);
  }
}
