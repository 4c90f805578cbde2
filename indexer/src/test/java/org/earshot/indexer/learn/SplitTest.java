package org.earshot.indexer.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.earshot.indexer.Example;
import org.earshot.indexer.Learning.Origin;
import org.earshot.indexer.ScoreRequest;
import org.earshot.indexer.Sentiment;
import org.junit.jupiter.api.Test;

class SplitTest {
  private static Example example(int author, boolean sampled) {
    return new Example(
        Origin.JUDGEMENTS,
        sampled,
        "author " + author,
        "en",
        new ScoreRequest(
            "text", Optional.empty(), Optional.of("en"), Optional.empty(), Optional.empty()),
        Sentiment.NEUTRAL);
  }

  @Test
  void noAuthorStandsOnBothSides() {
    var split = Split.of(IntStream.range(0, 3_000).mapToObj(i -> example(i % 700, false)).toList());

    var learned = split.learned().stream().map(Example::author).collect(Collectors.toSet());
    assertThat(split.heldBack()).noneMatch(held -> learned.contains(held.author()));
    assertThat(split.heldBack().size()).isBetween(600, 900);
    assertThat(split.learned().size() + split.heldBack().size()).isEqualTo(3_000);
  }

  @Test
  void whatWasDrawnAtRandomIsHeldBackWithAllElseOfItsAuthor() {
    var split =
        Split.of(
            IntStream.range(0, 400).mapToObj(i -> example(i % 200, i >= 200 && i < 300)).toList());

    assertThat(split.learned())
        .noneMatch(Example::sampled)
        .allMatch(one -> Integer.parseInt(one.author().substring("author ".length())) >= 100);
  }
}
