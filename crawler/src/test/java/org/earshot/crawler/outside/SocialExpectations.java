package org.earshot.crawler.outside;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.earshot.crawler.Post;
import org.earshot.crawler.SiteTime;
import org.earshot.crawler.extract.api.AtSyntax;
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.facts.PlainText;
import org.earshot.crawler.extract.facts.Times;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;

/// What a recorded answer of a social service should give, and what of that is unmet.
///
/// Counted by set:
///
/// - `mastodon-api`: each status by `id`, `url` (else `uri`), `created_at`, `author` and
///   `author_url`, start of `text`, `in_reply_to_id`; of a boost, that it is no post of the
///   booster's.
/// - `hackernews`: `permalink`, `author`, `time`, `title`, `parent`, `text_start`; no post where
///   there is no author.
/// - `bluesky-atproto`: each line of the lists, valid or not; of records, their address.
/// - `activitypub-lemmy-assets`: `id`, `author`, `published`, `updated`, `in_reply_to`, `name`,
///   `url` (of a link post, the link it shares), `text_start`; no post where there is a tombstone.
/// - `granary-native`, `granary-testdata`: of `activitystreams1`, `id` (or `numeric_id`), `url`,
///   author's name, `published`, `updated`, `content`, `displayName`, `inReplyTo`, likewise of
///   `replies`; no post where the object is a person or an activity other than post and share.
/// - `reddit-praw`: each item in its order by `id`, `author`, `created_utc`, `title`, `text_start`,
///   `parent_id`, `permalink`, and how many there are; what was deleted is no post.
final class SocialExpectations {
  private static final int START = 40;

  private final OutsideCase outside;
  private final List<Post> posts;
  private final List<String> unmet = new ArrayList<>();
  private int asked;

  SocialExpectations(OutsideCase outside) {
    this.outside = outside;
    this.posts = outside.posts();
    var expected = outside.expected();
    switch (outside.set()) {
      case "mastodon-api" -> mastodon(expected);
      case "hackernews" -> hackerNews(expected);
      case "bluesky-atproto" -> bluesky(expected);
      case "activitypub-lemmy-assets" -> activity(expected);
      case "granary-native", "granary-testdata" -> streams(expected.path("activitystreams1"));
      case "reddit-praw" -> reddit(expected);
      default -> {
        // other expectations' business
      }
    }
  }

  boolean asksSomething() {
    return asked > 0;
  }

  int asked() {
    return asked;
  }

  List<String> unmet() {
    return unmet;
  }

  private void mastodon(JsonNode expected) {
    var statuses = new ArrayList<JsonNode>();
    expected.path("statuses").forEach(statuses::add);
    expected.path("notifications").forEach(one -> statuses.add(one.path("status")));
    for (var status : statuses) {
      if (status.path("is_reblog").asBoolean(false)) {
        ask("a boost is no post", withId(status.path("id").asString()).isEmpty());
      } else if (status.isObject()) {
        status(status, withId(status.path("id").asString()));
      }
    }
  }

  private void status(JsonNode status, Optional<Post> post) {
    ask("status " + status.path("id").asString(), post.isPresent());
    url(status.has("url") ? status.path("url") : status.path("uri"), post);
    same("author", status.path("author"), post.flatMap(p -> p.author().id()));
    same("author_url", status.path("author_url"), post.flatMap(p -> p.author().url()));
    time("created_at", status.path("created_at"), post.flatMap(Post::published));
    start("text", status.path("text"), post.flatMap(Post::text));
    same("in_reply_to_id", status.path("in_reply_to_id"), post.flatMap(Post::parent));
  }

  private void hackerNews(JsonNode expected) {
    if (expected.path("author").isNull()) {
      ask("no post", posts.isEmpty());
      return;
    }
    var post = first();
    url(expected.path("permalink"), post);
    same("author", expected.path("author"), post.flatMap(p -> p.author().name()));
    time("time", expected.path("time"), post.flatMap(Post::published));
    same("title", expected.path("title"), post.flatMap(Post::title));
    same("parent", expected.path("parent"), post.flatMap(Post::parent));
    start("text_start", expected.path("text_start"), post.flatMap(Post::text));
  }

  private void bluesky(JsonNode expected) {
    if (expected.has("each_line")) {
      boolean valid = expected.path("each_line").asString("").equals("valid");
      var list = outside.id().substring(outside.id().indexOf('/') + 1);
      new String(outside.body(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(line -> ask(list + ": " + line, isValid(list, line) == valid));
    } else if (expected.path("keys").toString().contains("\"value\"")) {
      ask("a record", first().filter(post -> post.key().id().startsWith("at://")).isPresent());
    } else {
      ask("no post", posts.isEmpty());
    }
  }

  private static boolean isValid(String list, String line) {
    return switch (list.substring(0, list.indexOf('_'))) {
      case "aturi" -> AtSyntax.isAtUri(line);
      case "atidentifier" -> AtSyntax.isHandle(line) || AtSyntax.isDid(line);
      case "handle" -> AtSyntax.isHandle(line);
      case "did" -> AtSyntax.isDid(line);
      case "nsid" -> AtSyntax.isNsid(line);
      case "recordkey" -> AtSyntax.isRecordKey(line);
      case "datetime" -> AtSyntax.datetime(line).isPresent();
      default -> throw new IllegalArgumentException("what is " + list + "?");
    };
  }

  private void activity(JsonNode expected) {
    if (expected.path("type").asString("").equals("Tombstone")) {
      ask("no post", posts.isEmpty());
      return;
    }
    var post = first();
    same("id", expected.path("id"), post.map(p -> p.key().id()));
    same("author", expected.path("author"), post.flatMap(p -> p.author().id()));
    time("published", expected.path("published"), post.flatMap(Post::published));
    time("updated", expected.path("updated"), post.flatMap(Post::edited));
    same("in_reply_to", expected.path("in_reply_to"), post.flatMap(Post::parent));
    same("name", expected.path("name"), post.flatMap(Post::title));
    url(expected.path("url"), post);
    start("text_start", expected.path("text_start"), post.flatMap(Post::text));
  }

  private void streams(JsonNode expected) {
    var verb = expected.path("verb").asString("");
    var type = expected.path("objectType").asString("");
    if (!expected.isObject()) {
      return;
    }
    boolean carries = verb.equals("post") || verb.equals("share");
    if (carries && expected.path("object").isObject()) {
      object(expected.path("object"));
    } else if (type.equals("activity") || type.equals("person") || type.equals("organization")) {
      ask("no post", posts.isEmpty());
    } else {
      object(expected);
    }
  }

  private void object(JsonNode expected) {
    object(expected, first());
    for (var reply : expected.path("replies").path("items")) {
      var id = reply.path("id").asString("").replaceFirst("^tag:[^:]*:(?=at:)", "");
      object(((tools.jackson.databind.node.ObjectNode) reply.deepCopy()).put("id", id), withId(id));
    }
  }

  private void object(JsonNode expected, Optional<Post> post) {
    ask("a post", post.isPresent());
    if (expected.path("id").isString()) {
      var ids =
          List.of(
              expected.path("id").asString(),
              expected.path("numeric_id").asString(""),
              expected.path("url").asString(""));
      var got = post.map(p -> p.key().id()).orElse("");
      ask("id: " + ids + " | " + got, ids.contains(got) || isTagged(ids.getFirst(), got));
    }
    url(expected.path("url"), post);
    author(expected.path("author"), post);
    time("published", expected.path("published"), post.flatMap(Post::published));
    time("updated", expected.path("updated"), post.flatMap(Post::edited));
    var words = post.map(Post::words);
    start("content", expected.path("content"), post.flatMap(Post::text).or(() -> words));
    same("displayName", expected.path("displayName"), post.flatMap(Post::title));
    inReplyTo(expected.path("inReplyTo"), post);
  }

  /// That library makes a tag out of a service's own id.
  private static boolean isTagged(String tag, String id) {
    return tag.startsWith("tag:")
        && !id.isEmpty()
        && tag.endsWith(":" + id.replaceFirst(".*-", ""));
  }

  private void author(JsonNode expected, Optional<Post> post) {
    if (expected.isObject()) {
      var author = post.map(Post::author);
      same("author", expected.path("displayName"), author.flatMap(a -> a.name()));
      var url = author.flatMap(a -> a.url());
      if (expected.path("url").isString()) {
        same("author url", expected.path("url"), url);
      } else {
        same("author id", expected.path("id"), author.flatMap(a -> a.id()));
      }
    }
  }

  private void inReplyTo(JsonNode expected, Optional<Post> post) {
    if (expected.isEmpty()) {
      return;
    }
    var got = post.flatMap(Post::parent).orElse("");
    var named =
        StreamSupport.stream(expected.spliterator(), false)
            .flatMap(one ->
                one.isObject()
                    ? Stream.of(one.path("id").asString(""), one.path("url").asString(""))
                    : Stream.of(one.asString("")))
            .toList();
    boolean met =
        named.contains(got)
            || named.stream()
                .anyMatch(
                    name -> isTagged(name, got) || (!got.isEmpty() && name.endsWith("/" + got)));
    ask("inReplyTo: " + named + " | " + got, met);
  }

  private void reddit(JsonNode expected) {
    int at = 0;
    int gone = 0;
    for (var item : expected.path("items")) {
      boolean deleted =
          item.path("author").asString("").equals("[deleted]")
              && item.path("text_start").asString("").matches("|\\[deleted]|\\[removed]");
      var post =
          withId(
              (item.path("kind").asString("").equals("post") ? "t3_" : "t1_")
                  + item.path("id").asString());
      if (deleted) {
        gone++;
      } else {
        ask(
            "in its place: " + item.path("id"),
            at < posts.size() && post.filter(posts.get(at)::equals).isPresent());
        item(item, post);
        at++;
      }
    }
    boolean all = expected.path("items").size() == expected.path("item_count").asInt();
    ask("count", !all || posts.size() + gone >= expected.path("item_count").asInt());
  }

  private void item(JsonNode item, Optional<Post> post) {
    if (!item.path("author").asString("").equals("[deleted]")) {
      same("author", item.path("author"), post.flatMap(p -> p.author().name()));
    }
    time("created_utc", item.path("created_utc"), post.flatMap(Post::published));
    same("title", item.path("title"), post.flatMap(Post::title));
    start("text_start", item.path("text_start"), post.flatMap(Post::text));
    same("parent_id", item.path("parent_id"), post.flatMap(Post::parent));
    if (item.path("permalink").isString()) {
      var url = Permalinks.resolve("https://www.reddit.com", item.path("permalink").asString());
      ask("permalink " + url, post.flatMap(Post::url).equals(url));
    }
  }

  private Optional<Post> first() {
    return posts.stream().findFirst();
  }

  private Optional<Post> withId(String id) {
    return posts.stream().filter(post -> post.key().id().equals(id)).findFirst();
  }

  private void url(JsonNode wanted, Optional<Post> post) {
    if (wanted.isString()) {
      var url = Permalinks.normalize(wanted.asString());
      var got = post.flatMap(Post::url).or(() -> Optional.of(""));
      var item = post.flatMap(p -> p.item().url());
      ask(
          "url: " + url + " | " + got,
          got.equals(Optional.of(url)) || item.equals(Optional.of(url)));
    }
  }

  private void same(String name, JsonNode wanted, Optional<String> got) {
    if ((wanted.isString() && !wanted.asString().isBlank()) || wanted.isNumber()) {
      ask(
          name + ": " + wanted.asString() + " | " + got,
          folded(got.orElse("")).equals(folded(wanted.asString())));
    }
  }

  private void time(String name, JsonNode wanted, Optional<SiteTime> got) {
    Optional.of(wanted)
        .filter(JsonNode::isString)
        .flatMap(value -> Times.parse(value.asString()))
        .ifPresent(time ->
            ask(
                name + ": " + time.at() + " | " + got,
                got.filter(t -> t.at().equals(time.at())).isPresent()));
  }

  private void start(String name, JsonNode wanted, Optional<String> got) {
    if (wanted.isString() && !wanted.asString().isBlank()) {
      var start = folded(wanted.asString());
      start = start.substring(0, Math.min(START, start.length()));
      var text = folded(got.orElse(""));
      ask(
          name + ": " + start + " | " + text.substring(0, Math.min(START, text.length())),
          text.startsWith(start));
    }
  }

  /// Without markup and blanks; a picture that stands for an emoji of the server's own is its name.
  private static String folded(String text) {
    var named = text.replaceAll("<img alt=\"(\\w+)\"[^>]*>", ":$1:");
    return PlainText.tidy(Jsoup.parseBodyFragment(named).text()).replaceAll("[\\s\\u00a0]+", "");
  }

  private void ask(String what, boolean met) {
    asked++;
    if (!met) {
      unmet.add(what);
    }
  }
}
