package org.earshot.crawler.extract.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.Author;
import org.earshot.crawler.Item;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;

/// Reads items of Hacker News, as its search and its item API write them.
final class HackerNewsPosts {
  static final Set<String> TYPES = Set.of("story", "comment", "job", "poll", "pollopt");

  private static final String SITE = "news.ycombinator.com";
  private static final String HOME = "https://news.ycombinator.com/";

  private HackerNewsPosts() {}

  /// An item and all below it, each before its answers.
  static List<Post> tree(Fields item) {
    var posts = new ArrayList<Post>();
    walk(item, posts);
    return posts;
  }

  private static void walk(Fields item, List<Post> posts) {
    of(item).ifPresent(posts::add);
    item.list("children").forEach(child -> walk(child, posts));
  }

  /// One item; empty where it was taken away.
  static Optional<Post> of(Fields item) {
    var id = item.string("id").or(() -> item.string("objectID"));
    var author = item.line("author").or(() -> item.line("by"));
    if (id.isEmpty() || author.isEmpty() || item.isTrue("deleted") || item.isTrue("dead")) {
      return Optional.empty();
    }
    var parent = item.string("parent_id").or(() -> item.string("parent"));
    var post = Post.builder(new PostKey(SITE, id.get()), type(item, parent.isPresent()));
    post.url(HOME + "item?id=" + id.get())
        .author(new Author(author, author, author.map(name -> HOME + "user?id=" + name)));
    item.line("title").ifPresent(post::title);
    item.html("comment_text")
        .or(() -> item.html("story_text"))
        .or(() -> item.html("text"))
        .ifPresent(post::text);
    item.time("created_at_i")
        .or(() -> item.time("created_at"))
        .or(() -> item.time("time"))
        .ifPresent(post::published);
    parent.ifPresent(post::parent);
    item.string("story_id").filter(story -> !story.equals(id.get())).ifPresent(post::thread);
    item.link(HOME, "url")
        .ifPresent(
            about -> post.item(new Item(item.line("title"), Optional.of(about), Optional.empty())));
    item.count("points").ifPresent(count -> post.engagement("likes", count));
    item.count("score").ifPresent(count -> post.engagement("likes", count));
    item.count("num_comments").ifPresent(count -> post.engagement("comments", count));
    item.count("descendants").ifPresent(count -> post.engagement("comments", count));
    return Optional.of(post.build());
  }

  private static PostType type(Fields item, boolean answers) {
    boolean comment =
        answers
            || item.has("comment_text")
            || item.string("type").filter("comment"::equals).isPresent();
    return comment ? PostType.COMMENT : PostType.POST;
  }
}
