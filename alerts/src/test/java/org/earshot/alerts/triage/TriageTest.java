package org.earshot.alerts.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.earshot.alerts.CaseNumber;
import org.earshot.alerts.PlaceState;
import org.earshot.alerts.Said;
import org.earshot.alerts.cases.KeptPlace;
import org.earshot.alerts.playbook.RuleInForce;
import org.earshot.alerts.playbook.RuleTree;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.Rating;
import org.earshot.indexer.Brand;
import org.earshot.indexer.BrandRole;
import org.earshot.indexer.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TriageTest {
  private static final Instant SEEN = Instant.parse("2026-11-23T08:00:00Z");
  private static final Instant LATER = Instant.parse("2026-11-23T12:00:00Z");
  private static final RuleInForce RULE = new RuleTree(List.of()).of("acme", 7);
  private static final Brand ACME = brand(BrandRole.OWN);

  static Stream<Arguments> decisions() {
    return Stream.of(
        arguments("a complaint opens a case", said(), "open-case default"),
        arguments("need at the limit opens", said().need(0.5), "open-case default"),
        arguments("need below it asks", said().need(0.49), "ask-person MAY_NEED_REPLY"),
        arguments("need at the lower limit asks", said().need(0.3), "ask-person MAY_NEED_REPLY"),
        arguments("less need is calm", said().need(0.29), "nothing NO_NEED"),
        arguments("an unsure score asks", said().need(0.1).unsure(), "ask-person UNSURE"),
        arguments("a sure need opens though unsure", said().unsure(), "open-case default"),
        arguments("urgent opens early", said().need(0.3).urgent(), "open-case default"),
        arguments("urgent alone asks", said().need(0.1).urgent(), "ask-person URGENT_WORDS"),
        arguments("a competitor's is calm", said().brand("rival"), "nothing COMPETITOR"),
        arguments("a gone brand's is calm", said().brand("gone"), "nothing BRAND_GONE"),
        arguments(
            "backfill opens nothing", said().arrival(Arrival.BACKFILL, false), "nothing OLD_NEWS"),
        arguments(
            "import asks nobody",
            said().need(0.4).arrival(Arrival.IMPORT, false),
            "nothing OLD_NEWS"),
        arguments(
            "young posts of a first look open",
            said().arrival(Arrival.FIRST_LOOK, true),
            "open-case default"),
        arguments("what is gone opens nothing", said().vanished(LATER), "nothing VANISHED"),
        arguments(
            "a report opens whatever the score", said().need(0).byHand(), "open-case default"),
        arguments(
            "a report without text opens", said().text("").need(0).byHand(), "open-case default"),
        arguments("reported praise is calm", Said.praise(1, SEEN).byHand(), "nothing PRAISE"),
        arguments("judged as none", said().judged(false, LATER), "nothing JUDGED"),
        arguments("judged as needing one", said().need(0).judged(true, LATER), "open-case default"),
        arguments(
            "old news judged stays quiet",
            said().arrival(Arrival.BACKFILL, false).judged(true, LATER),
            "nothing JUDGED"),
        arguments(
            "an edit after the judgement is new",
            said().judged(false, SEEN).version(2, LATER).earlier("Nice."),
            "open-case default"),
        arguments(
            "our own post is calm", said().speaker(Mention.Speaker.BRAND), "nothing OWN_POST"),
        arguments(
            "our name without proof asks",
            said().speaker(Mention.Speaker.CLAIMS_BRAND),
            "ask-person CLAIMS_BRAND"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("decisions")
  void decides(String claim, Said said, String decision) {
    var mention = said.mention();
    var brand =
        switch (mention.brand()) {
          case "acme" -> Optional.of(ACME);
          case "rival" -> Optional.of(brand(BrandRole.COMPETITOR));
          default -> Optional.<Brand>empty();
        };
    var around =
        new Situation(
            RULE,
            brand,
            Optional.empty(),
            false,
            false,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of());

    var decided = Triage.decide(mention, around);

    assertThat(decided).extracting(Decision::line).as(claim).containsExactly(decision);
  }

  @Test
  void timeRunsFromWhenWeSawIt() {
    assertThat(due(said())).isEqualTo("2026-11-24T08:00:00Z");
    assertThat(due(said().urgent())).isEqualTo("2026-11-23T12:00:00Z");
  }

  @Test
  void timeOfAnEditRunsFromTheEdit() {
    assertThat(due(said().version(2, LATER))).isEqualTo("2026-11-24T12:00:00Z");
  }

  @Test
  void sameWordsAtANewVersionNotifyNobody() {
    var around = around(Optional.empty(), true, false, Optional.empty());

    assertThat(lines(said().version(2, LATER), around)).containsExactly("nothing SAME_AS_BEFORE");
  }

  @Test
  void answeredPostOpensNothing() {
    var around = around(Optional.empty(), false, true, Optional.empty());

    assertThat(lines(said(), around)).containsExactly("nothing ALREADY_ANSWERED");
  }

  @Test
  void sameAuthorInTheThreadJoins() {
    var around = around(Optional.empty(), false, false, Optional.of(new CaseNumber(4)));

    assertThat(lines(said(), around)).containsExactly("join-case ES-4");
    assertThat(lines(said().need(0), around)).containsExactly("nothing NO_NEED");
  }

  @Test
  void placeWhereTheSameIsSaidIsAdded() {
    assertThat(lines(said(), oneWith(4, false))).containsExactly("add-place ES-4");
    assertThat(lines(said().need(0), oneWith(4, false))).containsExactly("add-place ES-4");
    assertThat(lines(said(), oneWith(4, true))).containsExactly("nothing ALREADY_ANSWERED");
    assertThat(lines(said().judged(false, LATER), oneWith(4, false)))
        .containsExactly("nothing JUDGED");
    assertThat(lines(said().arrival(Arrival.BACKFILL, false), oneWith(4, false)))
        .containsExactly("nothing OLD_NEWS");
  }

  @Test
  void changesOfAPostWithACaseAreFollowed() {
    var place = KeptPlace.unanswered(new CaseNumber(3), said().mention());
    var around = around(Optional.of(place), false, false, Optional.empty());

    assertThat(lines(said(), around)).containsExactly("nothing NOTHING_NEW");
    assertThat(lines(said().need(1).judged(true, LATER), around))
        .containsExactly("nothing NOTHING_NEW");
    assertThat(lines(said().text("All well now."), around)).containsExactly("edited ES-3");
    assertThat(lines(said().post(post -> post.rating(Rating.of(5, 5))), around))
        .containsExactly("edited ES-3");
    assertThat(lines(said().vanished(LATER), around)).containsExactly("vanished ES-3");
  }

  @Test
  void postThatReturnsEditedIsBoth() {
    var place = state(PlaceState.VANISHED);
    var around = around(Optional.of(place), false, false, Optional.empty());

    assertThat(lines(said().vanished(LATER), around)).containsExactly("nothing NOTHING_NEW");
    assertThat(lines(said().text("All well now."), around))
        .containsExactly("returned ES-3", "edited ES-3");
  }

  @Test
  void replyProvesOnlyWhatIsNotProved() {
    var reply = Said.reply(9, LATER, 1);

    assertThat(lines(reply, answers(state(PlaceState.UNANSWERED)))).containsExactly("proof ES-3");
    assertThat(lines(reply, answers(state(PlaceState.ANSWERED)))).containsExactly("proof ES-3");
    assertThat(lines(reply, answers(state(PlaceState.PROVED)))).containsExactly("nothing OWN_POST");
  }

  @Test
  void pretenderUnderACaseIsAnImpostorAndProvesNothing() {
    var forged = Said.reply(9, LATER, 1).speaker(Mention.Speaker.CLAIMS_BRAND);

    assertThat(lines(forged, answers(state(PlaceState.ANSWERED)))).containsExactly("impostor ES-3");
  }

  @Test
  void proofThatVanishesIsGone() {
    var place = state(PlaceState.PROVED);
    var around =
        new Situation(
            RULE,
            Optional.of(ACME),
            Optional.empty(),
            false,
            false,
            Optional.empty(),
            Optional.empty(),
            List.of(place),
            List.of(place));

    assertThat(lines(Said.reply(9, LATER, 1).vanished(LATER), around))
        .containsExactly("proof-gone ES-3");
  }

  private static Said said() {
    return Said.complaint(1, SEEN);
  }

  private static Brand brand(BrandRole role) {
    return new Brand("acme", "Acme Kettle", role, List.of("Acme"), List.of(), List.of());
  }

  private static String due(Said said) {
    var decision = Triage.decide(said.mention(), Situation.bare(RULE, ACME)).getFirst();
    return ((Decision.OpenCase) decision).due().at().toString();
  }

  private static List<String> lines(Said said, Situation around) {
    return Triage.decide(said.mention(), around).stream().map(Decision::line).toList();
  }

  private static Situation around(
      Optional<KeptPlace> place, boolean before, boolean answered, Optional<CaseNumber> joins) {
    return new Situation(
        RULE,
        Optional.of(ACME),
        place,
        before,
        answered,
        joins,
        Optional.empty(),
        List.of(),
        List.of());
  }

  private static Situation oneWith(long number, boolean answered) {
    return new Situation(
        RULE,
        Optional.of(ACME),
        Optional.empty(),
        false,
        answered,
        Optional.empty(),
        Optional.of(new CaseNumber(number)),
        List.of(),
        List.of());
  }

  private static Situation answers(KeptPlace place) {
    return new Situation(
        RULE,
        Optional.of(ACME),
        Optional.empty(),
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        List.of(place),
        List.of());
  }

  private static KeptPlace state(PlaceState state) {
    var place = KeptPlace.unanswered(new CaseNumber(3), said().mention());
    return new KeptPlace(
        place.number(),
        place.mentionId(),
        place.sourceId(),
        place.brand(),
        place.postKey(),
        place.threadKey(),
        place.url(),
        state,
        place.content(),
        place.rating(),
        place.ratingShare(),
        place.answerAfter(),
        place.seenAfter(),
        place.answeredAt(),
        place.reply());
  }
}
