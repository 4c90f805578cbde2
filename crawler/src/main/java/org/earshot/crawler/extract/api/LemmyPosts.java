package org.earshot.crawler.extract.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.Author;
import org.earshot.crawler.Item;
import org.earshot.crawler.Page;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostBuilder;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.extract.facts.Permalinks;

/// Reads Lemmy's views of posts and comments.
///
/// Posts and comments are numbered apart, so that their ids say which they are; the numbers, and so
/// the permalinks, are those of the server that was asked: there our reply would stand.
///
/// @param page the answer
record LemmyPosts(Page page) {
  static boolean isView(Fields view) {
    return view.has("post.ap_id") || view.has("comment.ap_id");
  }

  /// One view; empty where its post was taken away.
  Optional<Post> of(Fields view) {
    if (!isView(view)) {
      return Optional.empty();
    }
    boolean comment = view.has("comment");
    var said = view.at(comment ? "comment" : "post");
    if (said.isTrue("deleted") || said.isTrue("removed") || said.string("id").isEmpty()) {
      return Optional.empty();
    }
    var id = (comment ? "comment/" : "post/") + said.string("id").orElse("");
    var post =
        Post.builder(
            new PostKey(Permalinks.site(page.url()), id),
            comment ? PostType.COMMENT : PostType.POST);
    Permalinks.resolve(page.url(), "/" + id).ifPresent(post::url);
    if (comment) {
      comment(said, post);
    } else {
      opener(said, post);
    }
    post.author(author(view.at("creator")));
    said.time("published").ifPresent(post::published);
    said.time("updated").ifPresent(post::edited);
    view.count("counts.upvotes").ifPresent(count -> post.engagement("likes", count));
    view.count("counts.downvotes").ifPresent(count -> post.engagement("dislikes", count));
    view.count("counts.comments").ifPresent(count -> post.engagement("comments", count));
    view.count("counts.child_count").ifPresent(count -> post.engagement("comments", count));
    return Optional.of(post.build());
  }

  private static void comment(Fields comment, PostBuilder post) {
    comment.text("content").ifPresent(post::text);
    var thread = comment.string("post_id").map("post/"::concat);
    thread.ifPresent(post::thread);
    above(comment.string("path").orElse("")).or(() -> thread).ifPresent(post::parent);
  }

  /// The comment above: a path runs from 0 over all that stand above to the comment itself.
  private static Optional<String> above(String path) {
    List<String> steps = Arrays.asList(path.split("\\.", -1));
    return steps.size() > 2
        ? Optional.of("comment/" + steps.get(steps.size() - 2))
        : Optional.empty();
  }

  private void opener(Fields said, PostBuilder post) {
    said.line("name").ifPresent(post::title);
    said.text("body").ifPresent(post::text);
    said.link(page.url(), "thumbnail_url").ifPresent(post::media);
    said.link(page.url(), "url")
        .ifPresent(
            about -> post.item(new Item(said.line("name"), Optional.of(about), Optional.empty())));
  }

  private Author author(Fields person) {
    var profile = person.link(page.url(), "actor_id");
    return new Author(
        person.line("display_name").or(() -> person.line("name")),
        person.string("actor_id"),
        profile);
  }
}
