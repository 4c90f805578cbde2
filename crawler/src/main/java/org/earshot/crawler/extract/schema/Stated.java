package org.earshot.crawler.extract.schema;

import java.util.List;
import java.util.stream.Stream;
import org.earshot.crawler.extract.facts.Counts;

/// How many posts a page says that there are. Where it shows fewer, a missing one proves nothing.
final class Stated {
  private Stated() {}

  static long count(List<Thing> things) {
    return things.stream()
        .flatMap(thing ->
            Stream.concat(
                thing.things("aggregateRating").flatMap(rating -> rating.words("reviewCount")),
                thing.words("reviewCount", "commentCount", "answerCount")))
        .map(words -> Counts.parse(words.plain()))
        .mapToLong(count -> count.orElse(0))
        .max()
        .orElse(0);
  }
}
