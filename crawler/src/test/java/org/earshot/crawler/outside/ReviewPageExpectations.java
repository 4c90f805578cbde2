package org.earshot.crawler.outside;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Rating;
import org.earshot.crawler.SiteTime;
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.facts.Scores;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;

/// What a saved page of reviews, comments or forum posts should give, field by field.
///
/// Counted are, of each post that the ground truth lists: that it is found, `author`, `date` (the
/// day, in the zone that the page names), `rating` (value, and best value where given), `title`,
/// `text` (its start), `permalink`, `id`, `parent` and `owner` (a reply of the page's own author);
/// and once a page, that there are no posts which the ground truth does not know. A pingback may be
/// left out.
final class ReviewPageExpectations {
  /// Found and asked, by field.
  record Count(int met, int asked) {
    Count plus(Count other) {
      return new Count(met + other.met, asked + other.asked);
    }
  }

  private static final int TELLING = 30;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /// What is asked of a post that is not found is unmet.
  private static final Post NOTHING =
      Post.builder(new PostKey("none", "none"), PostType.POST).build();

  private final String base;
  private final List<Post> posts;
  private final Set<Post> used = new HashSet<>();
  private final Map<String, Count> counts = new TreeMap<>();
  private final List<String> unmet = new ArrayList<>();

  ReviewPageExpectations(OutsideCase outside) {
    this.base = base(outside);
    this.posts = outside.posts();
    int at = 0;
    for (var wanted : outside.expected().path("posts")) {
      post(wanted, at++);
    }
    long extra = posts.stream().filter(post -> !used.contains(post) && isPost(post)).count();
    ask("no extra posts", extra == 0, extra + " extra");
  }

  private static String base(OutsideCase outside) {
    var element = Jsoup.parse(outside.text()).selectFirst("base[href^=http]");
    return element == null ? outside.row().path("url").asString("") : element.attr("href");
  }

  Map<String, Count> counts() {
    return counts;
  }

  List<String> unmet() {
    return unmet;
  }

  /// The article that comments are about is not among the posts of the ground truth.
  private static boolean isPost(Post post) {
    return post.type() != PostType.ARTICLE;
  }

  private void post(JsonNode wanted, int at) {
    boolean optional = wanted.path("kind").asString("").equals("pingback");
    var found = find(wanted);
    if (found.isEmpty() && optional) {
      return;
    }
    ask("found", found.isPresent(), at + " " + wanted.path("body_start").asString("(no text)"));
    found.ifPresent(used::add);
    fields(wanted, found.orElse(NOTHING), at);
  }

  private void fields(JsonNode wanted, Post got, int at) {
    said(wanted, "author")
        .ifPresent(name -> same("author", at, name, got.author().name().orElse("")));
    said(wanted, "title").ifPresent(title -> same("title", at, title, got.title().orElse("")));
    said(wanted, "body_start").ifPresent(text -> text(at, text, got.text().orElse("")));
    said(wanted, "date_day")
        .ifPresent(day ->
            ask(
                "date",
                days(got.published(), wanted).contains(day),
                at + " " + day + " not " + got.published().map(SiteTime::toRfc3339)));
    var link =
        said(wanted, "permalink")
            .or(() -> said(wanted, "item_link"))
            .flatMap(url -> Permalinks.resolve(base, url));
    link.ifPresent(url ->
        ask(
            "permalink",
            got.url().filter(own -> sameLink(own, url)).isPresent(),
            at + " " + url + " not " + got.url()));
    if (wanted.path("rating").isObject()) {
      rating(wanted.path("rating"), got.rating(), at);
    }
    for (var id : List.of("post_id", "comment_id", "review_id")) {
      said(wanted, id)
          .ifPresent(value ->
              ask(
                  "id",
                  got.key().id().contains(value),
                  at + " " + value + " not " + got.key().id()));
    }
    said(wanted, "parent_id")
        .ifPresent(id ->
            ask(
                "parent",
                got.parent().filter(own -> own.contains(id)).isPresent(),
                at + " " + id + " not " + got.parent()));
  }

  private Optional<Post> find(JsonNode wanted) {
    return first(post -> sameId(wanted, post))
        .or(() -> first(post -> sameText(wanted, post)))
        .or(() -> first(post -> sameAuthorAndDay(wanted, post)))
        .or(() -> first(post -> sameTitle(wanted, post)));
  }

  private Optional<Post> first(java.util.function.Predicate<Post> test) {
    return posts.stream().filter(post -> !used.contains(post)).filter(test).findFirst();
  }

  private boolean sameId(JsonNode wanted, Post post) {
    return List.of("post_id", "comment_id", "review_id").stream()
        .map(name -> said(wanted, name))
        .flatMap(Optional::stream)
        .anyMatch(id -> post.key().id().equals(id));
  }

  private static boolean sameText(JsonNode wanted, Post post) {
    var text = folded(said(wanted, "body_start").orElse(""));
    var got = folded(post.text().orElse(""));
    var start = text.substring(0, Math.min(TELLING, text.length()));
    return !start.isEmpty() && (text.length() < TELLING ? got.equals(text) : got.contains(start));
  }

  private static boolean sameAuthorAndDay(JsonNode wanted, Post post) {
    return said(wanted, "author")
            .filter(name -> folded(name).equals(folded(post.author().name().orElse(""))))
            .isPresent()
        && said(wanted, "date_day")
            .filter(day -> days(post.published(), wanted).contains(day))
            .isPresent();
  }

  private static boolean sameTitle(JsonNode wanted, Post post) {
    return said(wanted, "title")
            .filter(title -> folded(title).equals(folded(post.title().orElse(""))))
            .isPresent()
        && !wanted.has("body_start");
  }

  /// The day in UTC, and the day in the zone in which the page writes it.
  private static Set<String> days(Optional<SiteTime> time, JsonNode wanted) {
    var days = new HashSet<String>();
    time.ifPresent(at -> days.add(at.at().atOffset(ZoneOffset.UTC).toLocalDate().toString()));
    var iso = wanted.path("date_iso").asString("");
    if (time.isPresent() && iso.matches(".*[+-]\\d\\d:?\\d\\d")) {
      var offset =
          ZoneOffset.of(
              iso.substring(iso.length() - (iso.charAt(iso.length() - 3) == ':' ? 6 : 5)));
      days.add(time.get().at().atOffset(offset).toLocalDate().toString());
    }
    return days;
  }

  private void rating(JsonNode wanted, Optional<Rating> got, int at) {
    var value = Scores.number(wanted.path("value").asString("")).orElse(-1);
    var best = Scores.number(wanted.path("best").asString(""));
    boolean met =
        got.filter(rating ->
                rating.value() == value
                    && (best.isEmpty()
                        || rating.max().equals(best)
                        || (rating.max().isEmpty() && best.equals(OptionalDouble.of(5)))))
            .isPresent();
    ask("rating", met, at + " " + wanted + " not " + got);
  }

  private void text(int at, String wanted, String got) {
    var start = folded(wanted);
    ask("text", folded(got).startsWith(start), at + " " + wanted + " | " + cut(got));
  }

  private void same(String field, int at, String wanted, String got) {
    ask(field, folded(wanted).equals(folded(got)), at + " " + wanted + " not " + got);
  }

  private static boolean sameLink(String one, String other) {
    return one.equals(other)
        || one.replaceFirst("/ref=.*", "").equals(other.replaceFirst("/ref=.*", ""));
  }

  private static Optional<String> said(JsonNode node, String field) {
    var value = node.path(field).asString("");
    return value.isBlank() ? Optional.empty() : Optional.of(value);
  }

  private static String folded(String text) {
    return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(60, text.length())).replace('\n', ' ');
  }

  private void ask(String field, boolean met, String what) {
    counts.merge(field, new Count(met ? 1 : 0, 1), Count::plus);
    if (!met) {
      unmet.add(field + ": " + what);
    }
  }
}
