package org.earshot.crawler.outside;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostType;
import org.earshot.crawler.SiteTime;
import org.earshot.crawler.extract.facts.Scores;
import org.earshot.crawler.extract.facts.Times;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;

/// What a page of structured data says of the reviews and comments on it, and what of that is
/// unmet.
final class ReviewExpectations {
  private final List<Post> posts;
  private final List<String> unmet = new ArrayList<>();
  private int asked;

  ReviewExpectations(OutsideCase outside) {
    this.posts = outside.posts();
    var expected = outside.expected();
    if (expected.has("jsonld_review_count")) {
      list(expected.path("reviews"), expected.path("jsonld_review_count").asInt());
    } else if (expected.has("microdata_items_of_interest")) {
      list(microdata(expected), -1);
    } else if (expected.has("jsonld") && isWritten(outside)) {
      var found = new ArrayList<JsonNode>();
      collect(expected.path("jsonld"), found);
      list(found, found.size());
    }
  }

  /// Some examples exist in JSON-LD only: their twins in the other syntaxes are empty.
  private static boolean isWritten(OutsideCase outside) {
    var page = outside.text();
    return page.contains("itemscope") || page.contains("typeof") || page.contains("ld+json");
  }

  boolean asksSomething() {
    return asked > 0;
  }

  List<String> unmet() {
    return unmet;
  }

  private static List<JsonNode> microdata(JsonNode expected) {
    var found = new ArrayList<JsonNode>();
    expected
        .path("microdata_items_of_interest")
        .forEach(item -> {
          if (item.path("type").asString("").matches(".*/(Review|Comment)")) {
            found.add(item);
          }
        });
    return found;
  }

  private static void collect(JsonNode node, List<JsonNode> found) {
    var type = node.path("@type").asString("");
    if (type.equals("Review") || type.equals("Recommendation") || type.equals("Comment")) {
      found.add(node);
    }
    node.forEach(child -> collect(child, found));
  }

  /// The reviews that are wanted are among the page's posts, each in one of its own; a page may
  /// show more than it says in JSON-LD.
  private void list(Iterable<JsonNode> wanted, int count) {
    var got = new ArrayList<>(posts);
    long reviews =
        posts.stream()
            .filter(post -> post.type() == PostType.REVIEW || post.type() == PostType.COMMENT)
            .count();
    if (count >= 0) {
      ask("count " + count + ", not " + reviews, reviews >= count);
    }
    for (var review : wanted) {
      var closest =
          got.stream()
              .min((one, other) -> Integer.compare(lacks(review, one), lacks(review, other)));
      closest.ifPresent(got::remove);
      var lacking = facts(review).stream().filter(fact -> closest.filter(fact.says).isEmpty());
      asked++;
      lacking.forEach(fact -> unmet.add(fact.name));
    }
  }

  /// One fact of a wanted review.
  private record Fact(String name, Predicate<Post> says) {}

  private static int lacks(JsonNode review, Post post) {
    return (int) facts(review).stream().filter(fact -> !fact.says.test(post)).count();
  }

  private static List<Fact> facts(JsonNode review) {
    var facts = new ArrayList<Fact>();
    text(review, "author")
        .ifPresent(name ->
            facts.add(
                new Fact(
                    "author " + name,
                    post ->
                        post.author()
                            .name()
                            .filter(got -> folded(got).equals(folded(name)))
                            .isPresent())));
    text(review, "datePublished")
        .flatMap(Times::parse)
        .ifPresent(time ->
            facts.add(
                new Fact(
                    "date " + time,
                    post -> post.published().filter(got -> isThen(got, time)).isPresent())));
    text(review, "ratingValue")
        .or(() -> text(review.path("reviewRating"), "ratingValue"))
        .flatMap(Scores::parse)
        .ifPresent(rating ->
            facts.add(
                new Fact(
                    "rating " + rating.value(),
                    post ->
                        post.rating().filter(got -> got.value() == rating.value()).isPresent())));
    text(review, "body_start")
        .or(() -> text(review, "reviewBody"))
        .or(() -> text(review, "text"))
        .map(ReviewExpectations::folded)
        .map(body -> body.substring(0, Math.min(60, body.length())))
        .ifPresent(body ->
            facts.add(
                new Fact(
                    "body " + body,
                    post -> post.text().filter(got -> folded(got).startsWith(body)).isPresent())));
    return facts;
  }

  /// A day is met by a time on it, in whatever zone.
  private static boolean isThen(SiteTime got, SiteTime wanted) {
    return got.equals(wanted)
        || (wanted.precision() == SiteTime.Precision.DAY
            && Duration.between(wanted.at(), got.at()).abs().compareTo(Duration.ofHours(38)) < 0);
  }

  /// A value as the different oracles write it: plain, in a list, or as a thing with a name.
  private static Optional<String> text(JsonNode node, String field) {
    var value = node.path(field);
    while (value.isArray()) {
      value = value.path(0);
    }
    if (value.isObject()) {
      return text(value, "name");
    }
    return value.isMissingNode() || value.isNull() || value.asString("").isBlank()
        ? Optional.empty()
        : Optional.of(value.asString());
  }

  /// Content systems show `'` as `’` and `:)` as a picture.
  private static String folded(String text) {
    return Jsoup.parseBodyFragment(text).text().replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private void ask(String what, boolean met) {
    asked++;
    if (!met) {
      unmet.add(what);
    }
  }
}
