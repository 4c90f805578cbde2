package org.earshot.crawler.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostType;
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

  private void list(Iterable<JsonNode> wanted, int count) {
    var reviews = posts.stream().filter(post -> post.type() == PostType.REVIEW).toList();
    var got =
        reviews.isEmpty()
            ? posts.stream().filter(post -> post.type() == PostType.COMMENT).toList()
            : reviews;
    if (count >= 0) {
      ask("count " + count + ", not " + got.size(), got.size() == count);
    }
    int at = 0;
    for (var review : wanted) {
      review(review, at < got.size() ? Optional.of(got.get(at)) : Optional.empty());
      at++;
    }
  }

  private void review(JsonNode review, Optional<Post> post) {
    text(review, "author")
        .ifPresent(name ->
            ask(
                "author " + name,
                post.flatMap(p -> p.author().name())
                    .filter(got -> folded(got).equals(folded(name)))
                    .isPresent()));
    text(review, "datePublished")
        .flatMap(Times::parse)
        .ifPresent(time ->
            ask("date " + time, post.flatMap(Post::published).filter(time::equals).isPresent()));
    text(review, "ratingValue")
        .or(() -> text(review.path("reviewRating"), "ratingValue"))
        .flatMap(Scores::parse)
        .ifPresent(rating ->
            ask(
                "rating " + rating.value(),
                post.flatMap(Post::rating)
                    .filter(got -> got.value() == rating.value())
                    .isPresent()));
    text(review, "body_start")
        .or(() -> text(review, "reviewBody"))
        .or(() -> text(review, "text"))
        .map(ReviewExpectations::folded)
        .map(body -> body.substring(0, Math.min(60, body.length())))
        .ifPresent(body ->
            ask(
                "body " + body,
                post.flatMap(Post::text).filter(got -> folded(got).startsWith(body)).isPresent()));
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
