package org.earshot.crawler.extract.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.earshot.crawler.Rating;
import org.earshot.crawler.extract.facts.ScoreWords;
import org.earshot.crawler.extract.facts.Scores;

/// The rating of a review: one `Rating`, several with aspects, or a bare number.
final class Ratings {
  private Ratings() {}

  static Optional<Rating> of(Thing post) {
    var stated = post.all("reviewRating");
    var rating = whole(stated).or(() -> bare(stated, post)).or(() -> read(post));
    if (stated.isEmpty()) {
      return rating;
    }
    return rating
        .or(() -> first(stated))
        .map(read -> new Rating(read.value(), read.min(), read.max(), parts(post)));
  }

  /// What is not of one aspect only.
  private static Optional<Rating> whole(List<Value> stated) {
    for (var value : stated) {
      if (value instanceof Thing rating && aspect(rating).isEmpty()) {
        var read = read(rating);
        if (read.isPresent()) {
          return read;
        }
      }
    }
    return Optional.empty();
  }

  /// A number where a thing should be.
  private static Optional<Rating> bare(List<Value> stated, Thing post) {
    for (var value : stated) {
      if (value instanceof Value.Words words) {
        var read = rated(words.plain());
        if (read.isPresent()) {
          return read.map(rating -> scaled(rating, post));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Rating> first(List<Value> stated) {
    for (var value : stated) {
      if (value instanceof Thing rating) {
        var read = read(rating);
        if (read.isPresent()) {
          return read;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Rating> read(Thing rating) {
    for (var value : rating.all("ratingValue")) {
      if (value instanceof Value.Words words) {
        var read = rated(words.plain());
        if (read.isPresent()) {
          return read.map(known -> scaled(known, rating));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Rating> rated(String text) {
    return Scores.parse(text).or(() -> ScoreWords.in(text));
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
    var parts = new HashMap<String, Double>();
    post.things("reviewRating")
        .forEach(rating ->
            aspect(rating)
                .ifPresent(name -> read(rating).ifPresent(read -> parts.put(name, read.value()))));
    return parts;
  }
}
