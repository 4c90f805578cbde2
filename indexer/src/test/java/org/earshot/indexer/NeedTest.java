package org.earshot.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earshot.indexer.Workbench.post;

import java.nio.file.Path;
import java.util.Optional;
import org.earshot.crawler.Author;
import org.earshot.crawler.Post;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What adds to the need of a reply beside the words.
class NeedTest {
  @TempDir Path folder;
  private Workbench bench;

  @BeforeEach
  void open() {
    bench = new Workbench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private static Post complaint(String id, Author author) {
    return post(id).text("the Acme Kettle broke, bad").author(author).build();
  }

  private static boolean again(Mention mention) {
    return mention.score().reasons().stream()
        .anyMatch(reason -> reason.kind() == Reason.Kind.POSTED_AGAIN);
  }

  @Test
  void secondPostOfSomebodyWhoWaitsSaysSo() {
    var jonas = new Author(Optional.of("Jonas"), Optional.of("u-77"), Optional.empty());
    bench.live(complaint("p1", jonas));
    bench.live(complaint("p2", jonas));

    assertThat(bench.mentions()).extracting(NeedTest::again).containsExactly(false, true);
  }

  @Test
  void aNameAloneDoesNotSayThatSomebodyWroteBefore() {
    bench.live(complaint("p1", Author.named("Jonas")));
    bench.live(complaint("p2", Author.named("Jonas")));

    assertThat(bench.mentions()).extracting(NeedTest::again).containsExactly(false, false);
  }

  @Test
  void whoeverWasAnsweredDoesNotWait() {
    var jonas = new Author(Optional.of("Jonas"), Optional.of("u-77"), Optional.empty());
    var us = new Author(Optional.of("Acme"), Optional.of("u-1"), Optional.empty());
    bench.live(complaint("p1", jonas));
    bench.live(post("r1").text("sorry, we call you").author(us).parent("p1").build());
    bench.live(complaint("p2", jonas));

    assertThat(bench.mentions().stream().anyMatch(NeedTest::again)).isFalse();
  }

  @Test
  void reachAddsToTheNeedOfAReply() {
    bench.live(
        post("p1").text("the Acme Kettle broke, bad").engagement("likes", 5_000).build(),
        post("p2").text("the Acme Kettle broke, bad").engagement("likes", 3).build());

    assertThat(bench.mentions())
        .extracting(mention ->
            mention.score().reasons().stream()
                .anyMatch(reason -> reason.kind() == Reason.Kind.REACH))
        .containsExactly(true, false);
  }

  @Test
  void theScorerIsToldWhatAnAuthorUsuallyWritesWhereHeWritesLittle() {
    var jonas = new Author(Optional.of("Jonas"), Optional.of("u-77"), Optional.empty());
    bench.live(post("p1").text("the Acme Kettle broke, bad").author(jonas).lang("lt").build());
    bench.live(post("p2").text("Acme Kettle super").author(jonas).build());

    assertThat(bench.scorer.requests.getLast().usual()).containsEntry("lt", 1.0);
  }

  @Test
  void aLanguageThatThePageDeclaresIsOnlyLikely() {
    bench.live(post("p1").text("Acme Kettle super").lang("lt-LT").build());

    assertThat(bench.scorer.requests.getLast().lang()).isEmpty();
    assertThat(bench.scorer.requests.getLast().usual()).containsEntry("lt", 0.5);
  }
}
