package org.earshot.crawler.extract.schema;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a page as a whole is about, where it is about one thing that people rate: reviews that
/// stand apart from it on the page are of it.
final class Subject {
  private Subject() {}

  static Optional<Thing> of(List<Thing> things) {
    var rated = things.stream().flatMap(Subject::withMain).filter(Subject::isRated).toList();
    long names = rated.stream().map(thing -> thing.text("name")).distinct().count();
    return names == 1 ? Optional.of(rated.getFirst()) : Optional.empty();
  }

  private static Stream<Thing> withMain(Thing thing) {
    return Stream.concat(Stream.of(thing), thing.things("mainEntity"));
  }

  private static boolean isRated(Thing thing) {
    boolean valued =
        Stream.of("aggregateRating", "offers", "review")
            .anyMatch(name -> thing.values(name).findAny().isPresent());
    return valued && thing.text("name").isPresent() && Vocabulary.post(thing.types()).isEmpty();
  }
}
