package org.earshot.crawler.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.earshot.crawler.Post;
import org.earshot.crawler.SiteTime;
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.facts.Times;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;

/// What a feed case asserts of its entries, as far as a post carries it, and what of that is unmet.
final class FeedExpectations {
  private static final Pattern ENTRY =
      Pattern.compile("entries\\[(\\d+)]\\.([a-z_]+)(?:\\[0]\\.(value|href))?");
  private static final Pattern HAS_ENTRY = Pattern.compile("<(?:\\w+:)?(?:item|entry)[\\s>]");
  private static final String SAYS_SOMETHING =
      "(?s).*<(?:\\w+:)?(?:item|entry)[^>]*>\\s*<(?:title|description|summary|content|link|guid|id)>[^<].*";
  private static final List<String> ITEM_LISTS = List.of("items", "entries");

  private final OutsideCase outside;
  private final List<Post> posts;
  private final List<String> unmet = new ArrayList<>();
  private int asked;

  FeedExpectations(OutsideCase outside) {
    this.outside = outside;
    this.posts = outside.posts();
    check();
  }

  boolean asksSomething() {
    return asked > 0;
  }

  List<String> unmet() {
    return unmet;
  }

  private void check() {
    var expected = outside.expected();
    expected.path("assert").forEach(this::asserted);
    oracle(expected.path("feedparser_6_0_10"), "entry_count", "entries");
    oracle(expected.path("json"), "item_count", "items");
    var go = expected.path("gofeed_model");
    ITEM_LISTS.forEach(list -> items(go.path(list)));
    if (outside.set().equals("feedparser")
        && HAS_ENTRY.matcher(outside.text().replace("\0", "")).find()
        && outside.text().matches(SAYS_SOMETHING)) {
      ask("some post", !posts.isEmpty());
    }
  }

  private void asserted(JsonNode one) {
    var path = ENTRY.matcher(one.path("path").asString(""));
    if (!path.matches()
        || !one.path("op").asString("").equals("eq")
        || one.path("negate").asBoolean(false)) {
      return;
    }
    int at = Integer.parseInt(path.group(1));
    fact(at, path.group(2), one.path("value"));
  }

  private void oracle(JsonNode model, String count, String list) {
    if (model.has(count)) {
      ask(
          count + " " + model.path(count).asInt() + ", not " + posts.size(),
          posts.size() == model.path(count).asInt());
    }
    items(model.path(list));
  }

  private void items(JsonNode items) {
    for (int i = 0; i < items.size(); i++) {
      int at = i;
      items.path(i).properties().forEach(fact -> fact(at, fact.getKey(), fact.getValue()));
    }
  }

  private void fact(int at, String name, JsonNode value) {
    switch (name) {
      case "title" -> words(at, name, value, post -> post.title().or(post::text));
      case "description", "summary", "content" -> words(at, name, value, Post::text);
      case "id", "guid" -> id(at, value);
      case "link", "url" ->
          text(
              at,
              name,
              value,
              post -> post.url().or(() -> Optional.of(post.key().id())),
              FeedExpectations::link);
      case "author" -> author(at, value);
      case "published_utc", "publishedParsed", "date_published" ->
          time(at, name, value, Post::published);
      case "published" -> time(at, name, value, Post::published);
      case "updated_utc", "updatedParsed", "updated", "date_modified" ->
          time(at, name, value, post -> post.edited().or(post::published));
      default -> {
        // not a fact of a post
      }
    }
  }

  private void words(int at, String name, JsonNode value, Function<Post, Optional<String>> fact) {
    if (!value.isString()) {
      return;
    }
    var wanted = words(value.asString());
    boolean both = name.equals("summary") && outside.text().contains("<content");
    if (!both && !wanted.isEmpty() && !wanted.startsWith("safe description")) {
      var got = post(at).flatMap(fact).map(FeedExpectations::folded).orElse("");
      ask(
          name + ": " + cut(wanted) + " | " + cut(got),
          got.contains(wanted)
              || got.equals(folded(value.asString()))
              || (wanted.contains(got) && got.length() * 4 > wanted.length()));
    }
  }

  private static String words(String html) {
    return folded(Jsoup.parseBodyFragment(html).text());
  }

  private static String folded(String text) {
    return text.replaceAll("[\\s\\u00a0]+", "");
  }

  /// Some oracles leave links as they are written.
  private static String link(String link) {
    return Permalinks.resolve("http://example.com/", link).orElse(link);
  }

  private void id(int at, JsonNode value) {
    text(at, "id", value, post -> Optional.of(post.key().id()), Permalinks::normalize);
  }

  private void author(int at, JsonNode value) {
    var name = value.isObject() ? value.path("name") : value;
    if (name.isString() && !name.asString().isBlank()) {
      var got = post(at).flatMap(post -> post.author().name()).orElse("");
      ask(
          "author: " + name.asString() + " | " + got,
          !got.isEmpty() && name.asString().contains(got));
    }
  }

  private void time(int at, String name, JsonNode value, Function<Post, Optional<SiteTime>> fact) {
    var wanted = value.isString() ? Times.parse(value.asString()) : Optional.<SiteTime>empty();
    if (wanted.isPresent()) {
      var got = post(at).flatMap(fact).map(SiteTime::at);
      ask(
          name + ": " + value.asString() + " | " + got,
          got.filter(wanted.get().at()::equals).isPresent());
    }
  }

  private void text(
      int at,
      String name,
      JsonNode value,
      Function<Post, Optional<String>> fact,
      Function<String, String> form) {
    if (value.isString() && !value.asString().isBlank()) {
      var got = post(at).flatMap(fact).map(form).orElse("");
      ask(name + ": " + value.asString() + " | " + got, got.equals(form.apply(value.asString())));
    }
  }

  private Optional<Post> post(int at) {
    return at < posts.size() ? Optional.of(posts.get(at)) : Optional.empty();
  }

  private void ask(String what, boolean met) {
    asked++;
    if (!met) {
      unmet.add(what);
    }
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(60, text.length()));
  }
}
