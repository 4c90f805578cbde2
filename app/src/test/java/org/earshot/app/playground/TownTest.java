package org.earshot.app.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.earshot.app.playground.Shown.Who;
import org.junit.jupiter.api.Test;

class TownTest {
  private static final Instant OPENED = Instant.parse("2026-11-03T08:30:00Z");
  private static final Script SCRIPT = Script.read();

  private final Town town = new Town(SCRIPT, OPENED);

  @Test
  void everyPostHasItsOwnIdAndAPlace() {
    var ids = new HashSet<String>();
    var sections =
        SCRIPT.sites().stream()
            .flatMap(site -> site.sections().stream())
            .map(Script.Section::key)
            .collect(Collectors.toSet());

    for (var post : SCRIPT.posts()) {
      assertThat(ids.add(post.id())).as(post.id()).isTrue();
      assertThat(sections).contains(post.in());
      assertThat(post.author()).isNotBlank();
      assertThat(SCRIPT.words()).containsKey(post.lang());
    }
  }

  @Test
  void aComplaintComesWithinFiveSecondsAndDangerWithinTheFirstMinute() {
    assertThat(at("PT0S").find("spark-leak")).isEmpty();
    assertThat(at("PT5S").find("spark-leak").orElseThrow().stars()).hasValue(1);
    assertThat(at("PT1M").find("goose-sparks").orElseThrow().text()).contains("burned my hand");
  }

  @Test
  void storyHasFortyPostsInTenMinutesInAllLanguages() {
    var before = at("PT0S").posts();
    var fresh = at("PT10M").posts().stream().filter(post -> !before.contains(post)).toList();

    assertThat(fresh).hasSizeGreaterThanOrEqualTo(40);
    assertThat(fresh).extracting(Shown::lang).contains("en", "lt", "el", "te");
  }

  @Test
  void samePostAtTheSameMomentIsTheSame() {
    assertThat(at("PT5M")).isEqualTo(at("PT5M"));
  }

  @Test
  void authorEditsWithoutBeingAnswered() {
    var before = at("PT4M19S").find("spark-issijungia").orElseThrow();
    var after = at("PT4M20S").find("spark-issijungia").orElseThrow();

    assertThat(before.edited()).isEmpty();
    assertThat(after.edited()).contains(OPENED.plus(Duration.parse("PT4M20S")));
    assertThat(after.stars()).hasValue(1);
    assertThat(after.text()).isNotEqualTo(before.text());
    assertThat(after.published()).isEqualTo(before.published());
  }

  @Test
  void aPostVanishesWithItsAnswers() {
    var answer = reply("r1", "spark-colour", "PT5M");

    assertThat(at("PT5M59S", answer).find("r1")).isPresent();
    var after = at("PT6M", answer);
    assertThat(after.find("spark-colour")).isEmpty();
    assertThat(after.find("r1")).isEmpty();
    assertThat(after.changed(List.of("spark"))).contains(OPENED.plus(Duration.ofMinutes(6)));
  }

  @Test
  void answeredAuthorRaisesTheStarsFortySecondsLater() {
    var answer = reply("r1", "spark-leak", "PT1M");

    var still = at("PT1M39S", answer).find("spark-leak").orElseThrow();
    var softened = at("PT1M40S", answer).find("spark-leak").orElseThrow();

    assertThat(still.stars()).hasValue(1);
    assertThat(softened.stars()).hasValue(4);
    assertThat(softened.text()).contains("thank you");
  }

  @Test
  void aVisitorsAnswerSoftensNobody() {
    var answer = new Given("r1", "spark-leak", Replies.visitor("Acme Kettle"), "Calm down", OPENED);

    assertThat(at("PT9M", answer).find("spark-leak").orElseThrow().stars()).hasValue(1);
  }

  @Test
  void thanksFollowTheBrandsAnswerInAThread() {
    assertThat(at("PT9M").find("clicking-thanks")).isEmpty();

    var thanks =
        at("PT9M", reply("r1", "clicking-fuse", "PT2M")).find("clicking-thanks").orElseThrow();

    assertThat(thanks.parent()).contains("clicking-fuse");
    assertThat(thanks.root()).isEqualTo("clicking-base");
    assertThat(thanks.published()).isEqualTo(OPENED.plus(Duration.parse("PT2M40S")));
  }

  @Test
  void impostorHasOurNameAndAnotherAccount() {
    var impostor = at("PT2M").find("clicking-impostor").orElseThrow();

    assertThat(impostor.who().name()).isEqualTo(Who.BRAND.name());
    assertThat(impostor.who().isBrand()).isFalse();
  }

  @Test
  void quietGoesOnSlowerAndSlower() {
    int story = at("PT11M").posts().size();

    assertThat(at("PT12M").posts()).hasSize(story + 1);
    assertThat(at("PT8H").posts()).hasSizeBetween(story + 32, story + 48);
    assertThat(at("PT240H").posts()).hasSizeLessThan(story + 130);
    assertThat(at("PT240H").posts()).extracting(Shown::id).doesNotHaveDuplicates();
  }

  @Test
  void anAnswerIsNotThereBeforeItWasGiven() {
    assertThat(at("PT1M", reply("r1", "spark-leak", "PT2M")).find("r1")).isEmpty();
  }

  @Test
  void averageCountsOnlyPostsWithStars() {
    var spark = at("PT2M").roots("spark");

    assertThat(spark).anyMatch(post -> post.stars().equals(OptionalInt.empty()));
    assertThat(Average.of(spark).count()).isLessThan(spark.size());
    assertThat(Average.of(List.of()).count()).isZero();
  }

  private Snapshot at(String elapsed, Given... given) {
    return town.at(OPENED.plus(Duration.parse(elapsed)), List.of(given));
  }

  private static Given reply(String id, String to, String elapsed) {
    return new Given(id, to, Who.BRAND, "Sorry!", OPENED.plus(Duration.parse(elapsed)));
  }
}
