package org.earshot.crawler.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.Post;
import org.earshot.crawler.SiteTime;
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.facts.Times;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;

/// What a recorded answer of a platform should give, and what of that is unmet.
///
/// Counted of each post, in the order of the answer: `id` (a topic in a list has its address for
/// one, which ends with it), `author`, `created`, `created_at`, `date` or `updated`, `link`,
/// `topic_id` and `topic_slug` (in the address), `parent`, `title`, `text_start`, `rating`,
/// `version`, `score`, `posts_count` (its replies are one less); and how many there are. Left out
/// are `last_posted_at` and `reply_count` of topics, and `keys`, which says nothing of posts.
final class PlatformExpectations {
  private static final List<String> SETS =
      List.of("discourse-api", "stackexchange", "wordpress-rest", "appstore");
  private static final List<String> LISTS =
      List.of("posts", "topics", "items", "comments", "reviews");
  private static final int START = 60;

  private final List<Post> posts;
  private final List<String> unmet = new ArrayList<>();
  private int asked;

  PlatformExpectations(OutsideCase outside) {
    this.posts = SETS.contains(outside.set()) ? outside.posts() : List.of();
    if (SETS.contains(outside.set())) {
      check(outside.expected());
    }
  }

  boolean asksSomething() {
    return asked > 0;
  }

  List<String> unmet() {
    return unmet;
  }

  private void check(JsonNode expected) {
    for (var list : LISTS) {
      var wanted = expected.path(list);
      for (int i = 0; i < wanted.size(); i++) {
        post(wanted.path(i), i);
      }
    }
    if (expected.has("author")) {
      post(expected, 0);
    }
    if (expected.has("keys")) {
      ask("something was found", !posts.isEmpty());
    }
    if (expected.has("review_count")) {
      ask(
          "reviews " + expected.path("review_count"),
          posts.size() == expected.path("review_count").asInt());
    }
  }

  private void post(JsonNode wanted, int at) {
    var got = at < posts.size() ? Optional.of(posts.get(at)) : Optional.<Post>empty();
    ask("a post for " + wanted.path("id"), got.isPresent());
    got.ifPresent(post -> {
      id(wanted, post);
      same("author", wanted.path("author"), post.author().name());
      for (var name : List.of("created", "created_at", "date", "updated")) {
        time(name, wanted.path(name), post);
      }
      address(wanted, post);
      same("parent", wanted.path("parent"), post.parent());
      same("title", wanted.path("title"), post.title());
      start(wanted.path("text_start"), post);
      same(
          "rating",
          wanted.path("rating"),
          post.rating().map(r -> Long.toString(Math.round(r.value()))));
      same("version", wanted.path("version"), post.item().branch());
      same("score", wanted.path("score"), count(post, "score"));
      if (wanted.has("posts_count")) {
        same(
            "replies",
            tools.jackson.databind.node.IntNode.valueOf(wanted.path("posts_count").asInt() - 1),
            count(post, "comments"));
      }
    });
  }

  private static Optional<String> count(Post post, String name) {
    return Optional.ofNullable(post.engagement().get(name)).map(Object::toString);
  }

  private void id(JsonNode wanted, Post post) {
    var id = wanted.path("id").asString("");
    var got = post.key().id();
    ask("id: " + id + " | " + got, id.isEmpty() || got.equals(id) || got.endsWith("/t/" + id));
  }

  private void address(JsonNode wanted, Post post) {
    var url = post.url().orElse("");
    var link = wanted.path("link").asString("");
    if (Permalinks.isWebAddress(link)) {
      ask("link: " + link + " | " + url, url.equals(Permalinks.normalize(link)));
    }
    if (wanted.has("topic_id")) {
      var topic =
          "/t/" + wanted.path("topic_slug").asString() + "/" + wanted.path("topic_id").asInt();
      ask("address: " + topic + " | " + url, url.contains(topic));
    }
    if (wanted.has("slug")) {
      var topic = "/t/" + wanted.path("slug").asString() + "/" + wanted.path("id").asInt();
      ask("address: " + topic + " | " + url, url.endsWith(topic));
    }
  }

  private void time(String name, JsonNode wanted, Post post) {
    var time = Times.parse(wanted.asString(""));
    var got = post.published().map(SiteTime::at);
    time.ifPresent(at -> ask(name + ": " + wanted + " | " + got, got.equals(Optional.of(at.at()))));
  }

  private void start(JsonNode wanted, Post post) {
    var start = folded(wanted.asString(""));
    var cut = start.substring(0, Math.min(START, start.length()));
    var got = folded(post.text().orElse(""));
    ask("text: " + cut + " | " + got, got.startsWith(cut));
  }

  private void same(String name, JsonNode wanted, Optional<String> got) {
    var value = wanted.isString() || wanted.isNumber() ? folded(wanted.asString()) : "";
    if (!value.isEmpty()) {
      ask(name + ": " + value + " | " + got, folded(got.orElse("")).equals(value));
    }
  }

  private static String folded(String text) {
    return Jsoup.parseBodyFragment(text).text().replaceAll("[\\s\\u00a0]+", "");
  }

  private void ask(String what, boolean met) {
    asked++;
    if (!met) {
      unmet.add(what);
    }
  }
}
