package org.earshot.crawler.extract.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.earshot.crawler.Author;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostBuilder;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.extract.facts.Permalinks;

/// Makes posts of Discourse's objects.
///
/// A post is known by its number in the forum, a topic in a list by its address, since the list
/// does not tell the number of its first post; every post names the topic's address as its thread.
final class DiscoursePosts {
  /// Discourse's id of the action "like".
  private static final int LIKE = 2;

  /// Posts of people; the others tell that a topic was closed, moved or split.
  private static final int REGULAR = 1;

  /// Discourse's numbers of what users do when they write: a topic, a reply (told to its writer and
  /// to the one who is answered), a mention, a quote.
  private static final Set<Long> WRITING = Set.of(4L, 5L, 6L, 7L, 9L);

  private final String page;
  private final String site;
  private final String root;

  DiscoursePosts(String page) {
    this.page = page;
    this.site = Permalinks.site(page);
    this.root = Permalinks.resolve(page, "/").orElse(page);
  }

  /// The topics of a list, by whoever opened them.
  List<Post> topics(Fields answer) {
    var users = users(answer);
    return answer.list("topic_list.topics").stream()
        .map(topic -> topic(topic, users))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Map<String, Fields> users(Fields answer) {
    var users = new HashMap<String, Fields>();
    answer.list("users").forEach(user -> user.string("id").ifPresent(id -> users.put(id, user)));
    return users;
  }

  private Optional<Post> topic(Fields topic, Map<String, Fields> users) {
    return topic
        .string("id")
        .map(id -> {
          var post = Post.builder(new PostKey(site, thread(id)), PostType.POST);
          post.url(address(topic.string("slug"), id, 1));
          topic.html("title").ifPresent(post::title);
          topic.html("excerpt").ifPresent(post::text);
          topic.time("created_at").ifPresent(post::published);
          topic.link(page, "image_url").ifPresent(post::media);
          topic.list("posters").stream()
              .findFirst()
              .flatMap(poster -> poster.string("user_id"))
              .map(users::get)
              .ifPresent(user -> post.author(author(user)));
          count(post, topic, "like_count", "likes");
          count(post, topic, "views", "views");
          topic
              .count("posts_count")
              .ifPresent(n -> post.engagement("comments", Math.max(0, n - 1)));
          return post.build();
        });
  }

  /// A topic as the old search names it.
  Optional<Post> found(Fields result) {
    return result
        .string("id")
        .map(id -> {
          var post = Post.builder(new PostKey(site, thread(id)), PostType.POST);
          result.link(page, "url").ifPresent(post::url);
          result.html("title").ifPresent(post::title);
          return post.build();
        });
  }

  /// What was written, as the list of somebody's doings tells of it. An opened topic comes without
  /// the number of its first post.
  Optional<Post> action(Fields action) {
    var topic = action.string("topic_id");
    var id = action.string("post_id").or(() -> topic.map(this::thread));
    boolean gone = action.isTrue("deleted") || action.isTrue("hidden");
    if (id.isEmpty() || gone || !WRITING.contains(action.count("action_type").orElse(0))) {
      return Optional.empty();
    }
    boolean first = isFirst(action);
    var post = Post.builder(new PostKey(site, id.get()), first ? PostType.POST : PostType.COMMENT);
    topic.ifPresent(in -> {
      post.thread(thread(in));
      post.url(address(action.string("slug"), in, action.count("post_number").orElse(1)));
    });
    if (first) {
      action.html("title").ifPresent(post::title);
    }
    action.html("excerpt").ifPresent(post::text);
    post.author(author(action));
    action.time("created_at").ifPresent(post::published);
    return Optional.of(post.build());
  }

  /// Search names topics beside the posts that were found in them.
  List<Post> search(Fields answer) {
    var titles = new HashMap<String, Fields>();
    answer.list("topics").forEach(one -> one.string("id").ifPresent(id -> titles.put(id, one)));
    return answer.list("posts").stream()
        .map(post -> {
          var topic = post.string("topic_id").map(titles::get);
          return post(
              post,
              topic.flatMap(one -> one.html("title")),
              topic.flatMap(one -> one.string("slug")));
        })
        .flatMap(Optional::stream)
        .toList();
  }

  /// The posts of one topic. What answers no other post answers the first.
  List<Post> thread(Fields topic) {
    var shown = topic.list("post_stream.posts");
    var byNumber = new HashMap<String, String>();
    topic.at("post_stream.stream").first().string("").ifPresent(first -> byNumber.put("1", first));
    shown.forEach(post ->
        post.string("post_number")
            .ifPresent(at -> post.string("id").ifPresent(id -> byNumber.put(at, id))));
    var posts = new ArrayList<Post>();
    for (var post : shown) {
      builder(post, topic.html("title"), topic.string("slug"))
          .map(made -> {
            parent(post, byNumber).ifPresent(made::parent);
            return made.build();
          })
          .ifPresent(posts::add);
    }
    return posts;
  }

  private static Optional<String> parent(Fields post, Map<String, String> byNumber) {
    return isFirst(post)
        ? Optional.empty()
        : post.string("reply_to_post_number")
            .or(() -> Optional.of("1"))
            .flatMap(number -> Optional.ofNullable(byNumber.get(number)));
  }

  Optional<Post> post(Fields post) {
    return post(post, post.html("topic_title"), post.string("topic_slug"));
  }

  private Optional<Post> post(Fields post, Optional<String> title, Optional<String> slug) {
    return builder(post, title, slug).map(PostBuilder::build);
  }

  /// What the author or a moderator took away leaves an empty shell.
  private Optional<PostBuilder> builder(
      Fields post, Optional<String> title, Optional<String> slug) {
    var id = post.string("id");
    var topic = post.string("topic_id");
    boolean gone = post.has("deleted_at") || post.isTrue("user_deleted") || post.isTrue("hidden");
    boolean notice = post.count("post_type").orElse(REGULAR) != REGULAR;
    if (id.isEmpty() || gone || notice) {
      return Optional.empty();
    }
    var made =
        Post.builder(new PostKey(site, id.get()), isFirst(post) ? PostType.POST : PostType.COMMENT);
    topic.ifPresent(in -> {
      made.thread(thread(in));
      made.url(
          address(
              slug.or(() -> post.string("topic_slug")), in, post.count("post_number").orElse(1)));
    });
    if (isFirst(post)) {
      title.ifPresent(made::title);
    }
    post.html("cooked")
        .or(() -> post.text("raw"))
        .or(() -> post.html("blurb"))
        .ifPresent(made::text);
    made.author(author(post));
    post.time("created_at").ifPresent(made::published);
    edited(post, made);
    made.ownerReply(!isFirst(post) && isStaff(post));
    counts(post, made);
    return Optional.of(made);
  }

  /// `updated_at` moves with every like; a version beyond the first says that words changed.
  private static void edited(Fields post, PostBuilder made) {
    if (post.count("version").orElse(1) > 1) {
      post.time("updated_at").ifPresent(made::edited);
    }
  }

  private static boolean isStaff(Fields post) {
    return Stream.of("staff", "admin", "moderator").anyMatch(post::isTrue);
  }

  private static boolean isFirst(Fields post) {
    return post.count("post_number").orElse(0) == 1;
  }

  private static void counts(Fields post, PostBuilder made) {
    post.list("actions_summary").stream()
        .filter(action -> action.count("id").orElse(0) == LIKE)
        .forEach(action -> count(made, action, "count", "likes"));
    count(made, post, "like_count", "likes");
    count(made, post, "reply_count", "comments");
    count(made, post, "reads", "views");
  }

  private static void count(PostBuilder made, Fields from, String field, String name) {
    from.count(field).ifPresent(number -> made.engagement(name, number));
  }

  /// The user name is the account; the display name is free.
  private Author author(Fields user) {
    var account = user.line("username");
    return new Author(
        account,
        account,
        account.map(name -> root + "u/" + Address.encoded(name)).map(Permalinks::normalize));
  }

  private String thread(String topic) {
    return root + "t/" + topic;
  }

  private String address(Optional<String> slug, String topic, long number) {
    var at = root + "t/" + slug.map(name -> name + "/").orElse("") + topic;
    return Permalinks.normalize(number > 1 ? at + "/" + number : at);
  }
}
