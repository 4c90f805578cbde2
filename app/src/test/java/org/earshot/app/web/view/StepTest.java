package org.earshot.app.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.earshot.alerts.PlaceState;
import org.earshot.alerts.Work;
import org.earshot.app.web.view.Step.Stand;
import org.earshot.crawler.Arrival;
import org.junit.jupiter.api.Test;

class StepTest {
  private final Wording wording = Samples.wording();

  @Test
  void openCaseStandsBeforeBeingTaken() {
    var mention = Samples.mention(1, "It leaks");

    var steps = Step.of(Samples.open(1, mention), mention, wording);

    assertThat(steps)
        .extracting(Step::stand)
        .containsExactly(Stand.DONE, Stand.DONE, Stand.NOW, Stand.AHEAD, Stand.AHEAD);
    assertThat(steps.get(1).note()).hasValue("10 min after it was published");
  }

  @Test
  void backdatedPostIsNotBlamedOnOurClock() {
    var mention = Samples.mention(1, "It leaks", Arrival.BACKDATED);

    var steps = Step.of(Samples.open(1, mention), mention, wording);

    assertThat(steps.get(1).note())
        .hasValue("10 min after the time it bears: the site held it back, or dated it back");
  }

  @Test
  void provedCaseTellsBothClocks() {
    var mention = Samples.mention(1, "It leaks");
    var proved = Samples.at(Samples.open(1, mention), Work.ACKNOWLEDGED, PlaceState.PROVED);

    var steps = Step.of(proved, mention, wording);

    assertThat(steps).extracting(Step::stand).containsOnly(Stand.DONE);
    assertThat(steps.getLast().note()).hasValue("45 min after we saw the post");
  }

  @Test
  void replyThatIsAProofIsShownOnce() {
    var mention = Samples.mention(1, "It leaks");
    var reply = Samples.mention(7, "Sorry");
    var proved = Samples.at(Samples.open(1, mention), Work.ACKNOWLEDGED, PlaceState.PROVED);

    var view =
        CaseView.of(
            new CaseFacts(proved, mention, List.of(reply), Map.of(7L, reply)),
            new Reader("ann", wording));

    assertThat(view.thread()).isEmpty();
    assertThat(view.places().getFirst().proof().orElseThrow().text()).isEqualTo("Sorry");
    assertThat(view.mine()).isTrue();
    assertThat(view.choices().answer()).isFalse();
    assertThat(view.score().reasons().getFirst().weight()).isEqualTo("+0.60");
  }
}
