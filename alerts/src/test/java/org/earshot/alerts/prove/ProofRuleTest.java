package org.earshot.alerts.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.earshot.alerts.CaseNumber;
import org.earshot.alerts.PlaceState;
import org.earshot.alerts.Said;
import org.earshot.alerts.cases.KeptPlace;
import org.earshot.crawler.SiteTime;
import org.earshot.indexer.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofRuleTest {
  private static final Instant SEEN = Instant.parse("2026-11-23T08:00:00Z");
  private static final String POSTED = "2026-11-23T07:30:00Z";

  @ParameterizedTest(name = "reply of {0}: {1}")
  @CsvSource({
    "2026-11-23T07:29:59Z, false",
    "2026-11-23T07:30:00Z, true",
    "2026-11-24T00:00:00Z, true",
    "2026-11-20, false",
    "2026-11-23, true",
    "2026-11-24, true"
  })
  void replyIsNotOlderThanThePost(String published, boolean proves) {
    var reply = reply(published).mention();

    assertThat(ProofRule.proves(place(Optional.empty()), reply)).isEqualTo(proves);
  }

  @Test
  void onlyAnOwnAccountProves() {
    var forged = reply(POSTED).speaker(Mention.Speaker.CLAIMS_BRAND).mention();
    var other = reply(POSTED).speaker(Mention.Speaker.PUBLIC).mention();

    assertThat(ProofRule.proves(place(Optional.empty()), forged)).isFalse();
    assertThat(ProofRule.proves(place(Optional.empty()), other)).isFalse();
  }

  @Test
  void replyThatIsGoneProvesNothing() {
    var gone = reply(POSTED).vanished(SEEN).mention();

    assertThat(ProofRule.proves(place(Optional.empty()), gone)).isFalse();
  }

  @ParameterizedTest(name = "page says {0}, click at {1}: {2}")
  @CsvSource({
    // The page's own time counts, before or after the click.
    "2026-11-23T09:00:00Z, 2026-11-23T09:05:00Z, 2026-11-23T09:00:00Z",
    "2026-11-23T09:10:00Z, 2026-11-23T09:05:00Z, 2026-11-23T09:10:00Z",
    // A site's clock that is ahead of when we saw the reply.
    "2026-11-23T23:00:00Z, 2026-11-23T09:05:00Z, 2026-11-23T10:00:00Z",
    // Only the day: the click lies within it.
    "2026-11-23, 2026-11-23T09:05:00Z, 2026-11-23T09:05:00Z",
    // Only the day, and the click is of another one.
    "2026-11-24, 2026-11-27T09:05:00Z, 2026-11-24T00:00:00Z"
  })
  void timeIsThePagesElseTheClick(String published, Instant click, Instant expected) {
    var time = ProofRule.time(place(Optional.of(click)), reply(published).mention());

    assertThat(time).isEqualTo(expected);
  }

  @Test
  void aDayWithoutAClickIsNotBeforeThePost() {
    var time = ProofRule.time(place(Optional.empty()), reply("2026-11-23").mention());

    assertThat(time).isEqualTo(POSTED);
  }

  private static Said reply(String published) {
    var time =
        published.contains("T")
            ? SiteTime.exactly(Instant.parse(published))
            : SiteTime.onDay(LocalDate.parse(published));
    return Said.reply(2, Instant.parse("2026-11-23T10:00:00Z"), 1)
        .post(post -> post.published(time));
  }

  private static KeptPlace place(Optional<Instant> clicked) {
    var mention =
        Said.complaint(1, SEEN)
            .post(post -> post.published(SiteTime.exactly(Instant.parse(POSTED))))
            .mention();
    var place = KeptPlace.unanswered(new CaseNumber(1), mention);
    return new KeptPlace(
        place.number(),
        place.mentionId(),
        place.sourceId(),
        place.brand(),
        place.postKey(),
        place.threadKey(),
        place.url(),
        PlaceState.ANSWERED,
        place.content(),
        place.rating(),
        place.ratingShare(),
        place.answerAfter(),
        place.seenAfter(),
        clicked,
        place.reply());
  }
}
