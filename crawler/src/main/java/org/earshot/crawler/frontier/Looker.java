package org.earshot.crawler.frontier;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.earshot.crawler.CrawlerSettings;
import org.earshot.crawler.FetchResult;
import org.earshot.crawler.HarvestSink;
import org.earshot.crawler.fetch.WebAddress;
import org.earshot.crawler.gate.Asked;
import org.earshot.crawler.gate.Manners;
import org.earshot.crawler.gate.Question;

/// Does one step for one host: one request at the most, and all that follows from its answer.
///
/// A redirect is a step of its own. The look then stands at the new address, and goes on when that
/// address' host may be asked.
public final class Looker {
  /// What a step came to.
  public enum Step {
    /// Something was asked for.
    ASKED,
    /// Something was settled without asking.
    SETTLED,
    /// The host may not be asked yet.
    SHUT,
    /// Nothing is due there.
    NOTHING
  }

  private final CrawlerSettings settings;
  private final Frontier frontier;
  private final Manners manners;
  private final Routing routing;
  private final Settling settling;
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

  /// Opens the looker.
  ///
  /// @param sink takes the harvests
  public Looker(Tools tools, HarvestSink sink, Clock clock) {
    this.settings = tools.settings();
    this.frontier = tools.frontier();
    this.manners = tools.manners();
    this.routing = tools.routing();
    this.settling = new Settling(tools, sink, clock);
  }

  /// Takes the longest overdue look of a host one step further.
  ///
  /// @param dueBy what was due then counts
  public Step step(String group, Instant dueBy) {
    return stopped
        ? Step.NOTHING
        : frontier.earliest(group, dueBy).map(this::step).orElse(Step.NOTHING);
  }

  /// From now on broken requests say nothing about a site: we break them off ourselves.
  public void stop() {
    stopped = true;
  }

  private Step step(Look look) {
    var route = routing.route(URI.create(look.way().address()), look.kind());
    var start = look.walk().tail().orElseGet(() -> WebAddress.of(route.ask()));
    if (look.begins() && !look.way().at().equals(start)) {
      // Where a kind asks may have changed with it, or since the row was written.
      frontier.begin(look, start);
      return Step.SETTLED;
    }
    var question = Question.at(look.way().at(), look.validators(), route);
    var asked = manners.ask(question, outcome -> keep(look, outcome));
    return switch (asked) {
      case Asked.Shut(var group, var until) -> shut(look, group, until);
      case Asked.KeptOut _ -> Step.SETTLED;
      case Asked.Came(FetchResult.OnlyByHand _, var robots, var took) -> Step.SETTLED;
      case Asked.RobotsAsked _, Asked.Moved _, Asked.Came _ -> Step.ASKED;
    };
  }

  /// Where robots.txt leads to another host that is shut, this look waits for that one.
  private Step shut(Look look, String group, Instant until) {
    if (group.equals(look.way().at().group())) {
      return Step.SHUT;
    }
    frontier.postpone(look, until);
    return Step.SETTLED;
  }

  private void keep(Look look, Asked asked) {
    switch (asked) {
      case Asked.Came(var result, var robots, var took) -> came(look, result, took);
      case Asked.KeptOut(var result, var until) -> {
        var outcome = Outcome.of(result);
        settling.failed(look, new Outcome(outcome.state(), outcome.detail(), Optional.of(until)));
      }
      case Asked.Moved(var to) -> moved(look, to);
      case Asked.RobotsAsked _, Asked.Shut _ -> {
        // the look stands where it stood
      }
    }
  }

  private void came(Look look, FetchResult result, Duration took) {
    boolean ourDoing = stopped && result instanceof FetchResult.Unreachable;
    if (!ourDoing) {
      settling.settle(look, result, took);
    }
  }

  private void moved(Look look, WebAddress to) {
    int hops = look.way().via().size() + 1;
    boolean visited = to.url().equals(look.way().at().url()) || look.way().via().contains(to.url());
    if (visited || hops > settings.maxRedirects()) {
      settling.settle(look, new FetchResult.RedirectLoop(hops), Duration.ZERO);
      return;
    }
    frontier.move(look, to);
  }
}
