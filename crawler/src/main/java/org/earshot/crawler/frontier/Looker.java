package org.earshot.crawler.frontier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.earshot.crawler.CrawlerSettings;
import org.earshot.crawler.FetchResult;
import org.earshot.crawler.fetch.WebAddress;
import org.earshot.crawler.gate.Asked;
import org.earshot.crawler.gate.Manners;
import org.earshot.crawler.gate.Question;

/// Asks for the looks of a host that is in hand, one after the other, and says what came of them.
///
/// A redirect is a step of its own. The look then stands at the new address, and goes on when that
/// address' host may be asked.
public final class Looker {
  /// How long one goes on at a host that wants no delay, while others wait for their turn.
  static final Duration SHIFT = Duration.ofSeconds(5);

  private final CrawlerSettings settings;
  private final Manners manners;
  private final Routing routing;
  private final Judging judging;
  private final Clock clock;
  private volatile boolean stopped;

  /// What a looker works with.
  ///
  /// @param reading reads the pages
  /// @param routing says where they are asked for
  /// @param witness keeps those that gave mentions
  public record Tools(
      CrawlerSettings settings,
      Frontier frontier,
      Manners manners,
      Reading reading,
      Routing routing,
      Witness witness) {}

  Looker(Tools tools, Setback setback, Clock clock) {
    this.settings = tools.settings();
    this.manners = tools.manners();
    this.routing = tools.routing();
    this.judging = new Judging(tools.reading(), setback, clock);
    this.clock = clock;
  }

  /// From now on broken requests say nothing about a site: we break them off ourselves.
  void stop() {
    stopped = true;
  }

  /// Works on a host as long as it may be asked and there is something to do, and no longer than a
  /// shift lasts. It never waits.
  ///
  /// @return how many addresses were asked for
  int work(Hand hand, Consumer<Finding> findings) {
    var end = clock.instant().plus(SHIFT);
    int asked = 0;
    while (!stopped) {
      var due = hand.first();
      if (due.isEmpty() || clock.instant().isAfter(end)) {
        return asked;
      }
      switch (step(hand, due.get(), findings)) {
        case ASKED -> asked++;
        case SETTLED -> {
          // something else may be due there
        }
        case SHUT -> {
          return asked;
        }
      }
    }
    return asked;
  }

  /// What a step came to.
  private enum Step {
    /// Something was asked for.
    ASKED,
    /// Something was settled without asking.
    SETTLED,
    /// The host may not be asked yet.
    SHUT
  }

  private Step step(Hand hand, DueLook due, Consumer<Finding> findings) {
    var look = due.look();
    var course = Course.of(look, routing);
    var start = course.start(look.walk());
    if (look.begins() && !look.way().at().equals(start)) {
      // Where a kind asks may have changed with it, or since the row was written.
      return begin(hand, due, start, findings);
    }
    var question = Question.at(look.way().at(), look.validators(), course.route(), course.ask());
    return switch (manners.ask(question, hand.hold())) {
      case Asked.Shut(var group, var until) -> shut(hand, look, new Shut(group, until), findings);
      case Asked.RobotsAsked() -> Step.ASKED;
      case Asked.KeptOut(var result, var until) -> {
        var outcome = Outcome.of(result);
        settle(
            hand,
            List.of(
                judging.failed(
                    look, new Outcome(outcome.state(), outcome.detail(), Optional.of(until)))),
            findings);
        yield Step.SETTLED;
      }
      case Asked.Moved(var to) -> {
        settle(hand, moved(due, course, to), findings);
        yield Step.ASKED;
      }
      case Asked.Came(var result, var robots, var took) -> {
        came(hand, due, new Judging.Answer(result, course, took), findings);
        yield result instanceof FetchResult.OnlyByHand ? Step.SETTLED : Step.ASKED;
      }
    };
  }

  private Step begin(Hand hand, DueLook due, WebAddress start, Consumer<Finding> findings) {
    if (start.group().equals(hand.group())) {
      hand.begin(due.look().beginning(start));
      return Step.SETTLED;
    }
    settle(hand, List.of(new Finding.Moved(due.look(), start, List.of(), due.due())), findings);
    return Step.SETTLED;
  }

  private record Shut(String group, Instant until) {}

  /// Where robots.txt leads to another host that is shut, this look waits for that one.
  private static Step shut(Hand hand, Look look, Shut shut, Consumer<Finding> findings) {
    if (shut.group().equals(hand.group())) {
      return Step.SHUT;
    }
    settle(hand, List.of(new Finding.Later(look, shut.until())), findings);
    return Step.SETTLED;
  }

  private void came(Hand hand, DueLook due, Judging.Answer answer, Consumer<Finding> findings) {
    boolean ourDoing = stopped && answer.result() instanceof FetchResult.Unreachable;
    if (!ourDoing) {
      settle(hand, judging.of(due, answer), findings);
    }
  }

  private static void settle(Hand hand, List<Finding> found, Consumer<Finding> findings) {
    for (var finding : found) {
      if (finding instanceof Finding.HostLater(var look, var until)) {
        hand.hold().postpone(look.way().at().group(), until);
      }
    }
    hand.handOver();
    found.forEach(findings);
  }

  private List<Finding> moved(DueLook due, Course course, WebAddress to) {
    var look = due.look();
    int hops = look.way().via().size() + 1;
    boolean visited = to.url().equals(look.way().at().url()) || look.way().via().contains(to.url());
    if (visited || hops > settings.maxRedirects()) {
      return judging.of(
          due, new Judging.Answer(new FetchResult.RedirectLoop(hops), course, Duration.ZERO));
    }
    var via = new ArrayList<>(look.way().via());
    via.add(look.way().at().url());
    return List.of(new Finding.Moved(look, to, via, due.due()));
  }
}
