package org.earshot.crawler.extract.schema;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.earshot.crawler.Rating;
import org.earshot.crawler.extract.facts.Scores;

/// The rating of a review: one `Rating`, several with aspects, or a bare number.
final class Ratings {
  private Ratings() {}

  static Optional<Rating> of(Thing post) {
    var whole =
        post.things("reviewRating")
            .filter(rating -> aspect(rating).isEmpty())
            .map(Ratings::read)
            .flatMap(Optional::stream)
            .findFirst();
    return whole
        .or(() ->
            post.words("reviewRating")
                .map(words -> Scores.parse(words.plain()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(rating -> scaled(rating, post)))
        .or(() -> read(post))
        .or(() ->
            post.things("reviewRating").map(Ratings::read).flatMap(Optional::stream).findFirst())
        .map(rating -> new Rating(rating.value(), rating.min(), rating.max(), parts(post)));
  }

  private static Optional<Rating> read(Thing rating) {
    return rating
        .words("ratingValue")
        .map(words -> Scores.parse(words.plain()))
        .flatMap(Optional::stream)
        .findFirst()
        .map(read -> scaled(read, rating));
  }

  private static Rating scaled(Rating rating, Thing said) {
    var max = number(said, "bestRating");
    return new Rating(
        rating.value(),
        number(said, "worstRating"),
        max.isPresent() ? max : rating.max(),
        Map.of());
  }

  private static OptionalDouble number(Thing said, String property) {
    return said.text(property).map(Scores::number).orElseGet(OptionalDouble::empty);
  }

  private static Optional<String> aspect(Thing rating) {
    return rating.text("reviewAspect").or(() -> rating.text("name"));
  }

  private static Map<String, Double> parts(Thing post) {
    if (post.all("reviewRating").isEmpty()) {
      return Map.of();
    }
    var parts = new HashMap<String, Double>();
    post.things("reviewRating")
        .forEach(rating ->
            aspect(rating)
                .ifPresent(name -> read(rating).ifPresent(read -> parts.put(name, read.value()))));
    return parts;
  }
}
