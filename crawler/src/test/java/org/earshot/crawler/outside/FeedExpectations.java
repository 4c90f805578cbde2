package org.earshot.crawler.outside;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Lead;
import org.earshot.crawler.Post;
import org.earshot.crawler.SiteTime;
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.facts.Times;
import org.earshot.crawler.extract.feed.Masthead;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;

/// What a feed case asserts as far as a post or a fetch needs it, and what of that is unmet.
///
/// Counted are, of every document that its set takes for a feed, well-formed or not: that it is
/// read as a feed, with its entries where they say anything, and in its character set. Of an entry:
/// id and guid; link; the author's name, mail address (which is the name where there is no other)
/// and address, also those of an Atom `source` where the entry has none; title; description,
/// summary and content; published, issued, created; updated, modified; language; enclosures and
/// pictures that show something; the number of entries. Of the whole feed: title, link, language,
/// author. Of web pages: the feeds they link.
///
/// Left out are rights, publishers, contributors, categories, generators, logos and icons,
/// subtitles and taglines, `image`, `cloud`, `textinput`, `ttl`, `docs`, validity, sizes and types
/// of enclosures, iTunes and other podcast fields, the feed's own times, other facts of `source`,
/// which base or media type single elements have, and redirects, which the fetcher's tests cover.
final class FeedExpectations {
  private static final Pattern ENTRY = Pattern.compile("entries\\[(\\d+)]\\.(.+)");
  private static final Pattern SAME =
      Pattern.compile("entries\\[(\\d+)]\\['(\\w+)'] == entries\\[(\\d+)]\\['\\w+'] == '([^']*)'");
  private static final Pattern HAS_ENTRY = Pattern.compile("<(?:\\w+:)?(?:item|entry)[\\s>]");
  private static final Pattern OTHER_RELATION = Pattern.compile("\\srel=[\"'](?!alternate)");
  private static final String SAYS_SOMETHING =
      "(?s).*<(?:\\w+:)?(?:item|entry)[^>]*>\\s*<(?:title|description|summary|content|link|guid|id)>[^<].*";
  private static final List<String> ITEM_LISTS = List.of("items", "entries");

  private final OutsideCase outside;
  private final Extraction read;
  private final List<Post> posts;
  private final List<String> unmet = new ArrayList<>();
  private int asked;

  FeedExpectations(OutsideCase outside) {
    this.outside = outside;
    this.read = outside.read();
    this.posts = read instanceof Extraction.Posts found ? found.posts() : List.of();
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
    raw(expected.path("expect_raw").asString(""));
    oracle(expected.path("feedparser_6_0_10"), "entry_count", "entries");
    oracle(expected.path("json"), "item_count", "items");
    expected.path("rspec").forEach(this::rspec);
    activities(expected.path("activitystreams1"));
    discovery(expected.path("feed_discovery"));
    var go = expected.path("gofeed_model");
    if (go.isObject()) {
      readAsFeed();
      go.properties().forEach(fact -> masthead(fact.getKey(), fact.getValue()));
      ITEM_LISTS.forEach(list -> items(go.path(list)));
    }
    if (outside.set().equals("feedparser")
        && HAS_ENTRY.matcher(outside.text().replace("\0", "")).find()
        && outside.text().matches(SAYS_SOMETHING)) {
      ask("some post", !posts.isEmpty());
    }
  }

  private void readAsFeed() {
    ask(
        "read as a feed, not " + read,
        read instanceof Extraction.Posts found && found.kind().equals("feed"));
  }

  private void asserted(JsonNode one) {
    var path = one.path("path").asString("");
    var value = one.path("value");
    if (path.equals("bozo")) {
      readAsFeed();
    } else if (path.equals("encoding")) {
      charset(value.asString());
    } else if (path.equals("entries") && one.path("op").asString("").equals("len_eq")) {
      ask("entries " + value, posts.size() == value.asInt());
    } else if (one.path("op").asString("").equals("eq") && !one.path("negate").asBoolean(false)) {
      var entry = ENTRY.matcher(path);
      if (entry.matches()) {
        fact(Integer.parseInt(entry.group(1)), entry.group(2), value);
      } else if (path.startsWith("feed.")) {
        masthead(path.substring("feed.".length()), value);
      }
    }
  }

  /// The same characters, by whatever name: a byte that means the same in both sets is no
  /// difference.
  private void charset(String wanted) {
    var bytes = outside.body();
    var text = new String(bytes, Charset.forName(wanted)).replace("\uFEFF", "");
    ask("charset " + wanted, outside.decoded().replace("\uFEFF", "").equals(text));
  }

  private void raw(String expression) {
    if (outside.expected().path("raw_only").asBoolean(false)) {
      readAsFeed();
      var same = SAME.matcher(expression);
      if (same.find()) {
        var value = tools.jackson.databind.node.StringNode.valueOf(same.group(4));
        fact(Integer.parseInt(same.group(1)), same.group(2), value);
        fact(Integer.parseInt(same.group(3)), same.group(2), value);
      }
    }
  }

  private void oracle(JsonNode model, String count, String list) {
    if (model.has(count)) {
      ask(
          count + " " + model.path(count).asInt() + ", not " + posts.size(),
          posts.size() == model.path(count).asInt());
    }
    masthead("title", model.path("feed_title"));
    masthead("link", model.path("feed_link"));
    items(model.path(list));
  }

  private void rspec(JsonNode model) {
    model
        .properties()
        .forEach(fact -> {
          var entry = ENTRY.matcher(fact.getKey());
          if (entry.matches()) {
            fact(Integer.parseInt(entry.group(1)), entry.group(2), fact.getValue());
          } else if (fact.getKey().equals("entries.size")) {
            ask("entries " + fact.getValue(), posts.size() == fact.getValue().asInt());
          } else {
            masthead(fact.getKey(), fact.getValue());
          }
        });
  }

  /// ActivityStreams 1 gives an entry without an author the feed itself as one, which is not what
  /// the entry says.
  private void activities(JsonNode model) {
    var list = model.isObject() ? List.of(model) : List.copyOf(model.values());
    for (int i = 0; i < list.size(); i++) {
      var one = list.get(i);
      for (var name : List.of("id", "url", "content", "published")) {
        fact(i, name, one.path(name));
      }
      if (one.path("author").has("email") || model.isObject()) {
        fact(i, "author", one.path("author").path("displayName"));
      }
    }
  }

  private void discovery(JsonNode links) {
    if (!links.isArray()) {
      return;
    }
    var found =
        outside.leads().stream()
            .filter(lead -> lead.clue() == Lead.Clue.LINKED_FEED)
            .map(lead -> link(lead.address().toString()))
            .toList();
    links.forEach(wanted -> {
      var address = link(wanted.path("href").asString());
      ask("feed " + address + " in " + found, found.contains(address));
    });
  }

  private void items(JsonNode items) {
    for (int i = 0; i < items.size(); i++) {
      int at = i;
      items.path(i).properties().forEach(fact -> fact(at, fact.getKey(), fact.getValue()));
      if (!items.path(i).has("authors") && items.path(i).path("source").has("authors")) {
        author(at, items.path(i).path("source").path("authors").path(0));
      }
    }
  }

  private void fact(int at, String name, JsonNode value) {
    switch (name) {
      case "title", "title_detail.value" ->
          words(at, name, value, post -> post.title().or(post::text));
      case "description", "summary", "content", "content[0].value", "summary_detail.value" ->
          words(at, name, value, Post::text);
      case "id", "guid" -> id(at, value);
      case "link", "url" -> link(at, name, value);
      case "links[0].href" -> {
        if (!OTHER_RELATION.matcher(outside.text()).find()) {
          link(at, name, value);
        }
      }
      case "links[0]" -> link(at, name, value.path("href"));
      case "author", "author_detail.name", "authors[0].name" -> author(at, value);
      case "source.author", "source.author_detail.name", "source.authors[0].name" ->
          author(at, value);
      case "authors" -> author(at, value.path(0));
      case "author_detail.email", "authors[0].email", "source.authors[0].email" ->
          ask("an author", post(at).flatMap(post -> post.author().name()).isPresent());
      case "author_detail.url", "authors[0].url", "source.authors[0].url" ->
          text(at, name, value, post -> post.author().url(), FeedExpectations::link);
      case "published", "published_utc", "publishedParsed", "date_published", "published_parsed" ->
          time(at, name, value, Post::published);
      case "created", "created_parsed", "issued" -> time(at, name, value, Post::published);
      case "updated_utc", "updatedParsed", "updated", "date_modified", "updated_parsed" ->
          time(at, name, value, post -> post.edited().or(post::published));
      case "language", "content[0].language" ->
          text(
              at,
              name,
              value,
              Post::lang,
              lang -> lang.replace('_', '-').toLowerCase(java.util.Locale.ROOT));
      case "enclosures[0].href" ->
          ask(
              "media " + value,
              post(at).filter(post -> post.media().contains(link(value.asString()))).isPresent());
      default -> {
        // not a fact of a post
      }
    }
  }

  private void masthead(String name, JsonNode value) {
    switch (name) {
      case "title", "title_detail.value", "feed_title" -> headTitle(value);
      case "link", "url" -> head(name, value, Masthead::home, FeedExpectations::link);
      case "language" -> head(name, value, Masthead::language, FeedExpectations::folded);
      case "author", "author_detail.name", "authors[0].name" -> headAuthor(value);
      case "authors" -> headAuthor(value.path(0));
      case "author_detail.url", "authors[0].url" ->
          head(
              name,
              value,
              head -> head.author().flatMap(author -> author.url()),
              FeedExpectations::link);
      default -> {
        // not a fact that posts inherit
      }
    }
  }

  private void headTitle(JsonNode value) {
    if (value.isString() && !value.asString().isBlank()) {
      var got = folded(outside.masthead().title().orElse(""));
      ask(
          "feed title: " + value + " | " + got,
          got.equals(words(value.asString())) || got.equals(words(words(value.asString()))));
    }
  }

  private void headAuthor(JsonNode value) {
    var name = value.isObject() ? value.path("name") : value;
    if (name.isString() && !name.asString().isBlank()) {
      var got = outside.masthead().author().flatMap(author -> author.name()).orElse("");
      ask(
          "feed author: " + name + " | " + got,
          !got.isEmpty() && words(name.asString()).contains(folded(got)));
    }
  }

  private void head(
      String name,
      JsonNode value,
      Function<Masthead, Optional<String>> fact,
      Function<String, String> form) {
    if (value.isString() && !value.asString().isBlank()) {
      var got = fact.apply(outside.masthead()).map(form).orElse("");
      ask("feed " + name + ": " + value + " | " + got, got.equals(form.apply(value.asString())));
    }
  }

  private void words(int at, String name, JsonNode value, Function<Post, Optional<String>> fact) {
    if (value.isObject()) {
      words(at, name, value.path("value"), fact);
    }
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

  private void link(int at, String name, JsonNode value) {
    text(
        at,
        name,
        value,
        post -> post.url().or(() -> Optional.of(post.key().id())),
        FeedExpectations::link);
  }

  private void id(int at, JsonNode value) {
    var id = value.isObject() ? value.path("value") : value;
    text(at, "id", id, post -> Optional.of(post.key().id()), Permalinks::normalize);
  }

  private void author(int at, JsonNode value) {
    var name = value.isObject() ? value.path("name") : value;
    if (name.isString() && !name.asString().isBlank()) {
      var got = post(at).flatMap(post -> post.author().name()).orElse("");
      ask(
          "author: " + name.asString() + " | " + got,
          !got.isEmpty() && words(name.asString()).contains(folded(got)));
    }
  }

  private void time(int at, String name, JsonNode value, Function<Post, Optional<SiteTime>> fact) {
    var written = value.isArray() ? written(value) : value.asString("");
    var wanted = Times.parse(written);
    if (wanted.isPresent()) {
      var got = post(at).flatMap(fact).map(SiteTime::at);
      ask(name + ": " + written + " | " + got, got.filter(wanted.get().at()::equals).isPresent());
    }
  }

  /// A time in nine numbers, as Python has it.
  private static String written(JsonNode tuple) {
    return "%04d-%02d-%02dT%02d:%02d:%02dZ"
        .formatted(tuple.valueStream().limit(6).map(JsonNode::asInt).toArray());
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
