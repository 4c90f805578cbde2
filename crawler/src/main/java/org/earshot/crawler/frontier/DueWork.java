package org.earshot.crawler.frontier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.earshot.crawler.HarvestSink;
import org.earshot.crawler.gate.StoredGate;
import org.earshot.crawler.schedule.Wakes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All that is due, host by host: what the scheduler wakes, and what [#runDue()] does without it.
public final class DueWork implements Wakes, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);

  /// The ledger is of hours.
  private static final Duration PURGES = Duration.ofHours(1);

  /// Looks of a host that are taken at once where it wants no delay between them.
  private static final int LOOKS_WITHOUT_DELAY = Stage.MOST_FINDINGS;

  private final Frontier frontier;
  private final Coverage coverage;
  private final Looker looker;
  private final Claims claims;
  private final Settler settler;
  private final Clock clock;
  private Optional<Stage> stage = Optional.empty();
  private volatile Instant nextPurge = Instant.MIN;

  /// Opens it.
  ///
  /// @param gate where hosts are taken
  /// @param sink takes the harvests
  public DueWork(
      Looker.Tools tools, StoredGate gate, Coverage coverage, HarvestSink sink, Clock clock) {
    var setback = new Setback(tools.routing(), clock);
    var delay = tools.settings().hostDelay();
    int looks = delay.isZero() ? LOOKS_WITHOUT_DELAY : 1;
    this.frontier = tools.frontier();
    this.coverage = coverage;
    this.looker = new Looker(tools, setback, clock);
    this.claims = frontier.claims(gate, new Claims.Terms(Looker.SHIFT.plus(delay), looks));
    this.settler = new Settler(tools, setback, sink, clock);
    this.clock = clock;
  }

  /// Does everything that is due and may be done now, in the calling thread.
  ///
  /// @return how many addresses were asked for
  public int runDue() {
    var now = clock.instant();
    tidy(now);
    int asked = 0;
    int before;
    do {
      before = asked;
      var hosts = frontier.wakes(now).stream().map(Map.Entry::getKey).toList();
      for (int from = 0; from < hosts.size(); from += Claims.MOST_HOSTS) {
        int to = Math.min(from + Claims.MOST_HOSTS, hosts.size());
        asked += run(claims.take(hosts.subList(from, to), now));
      }
    } while (asked > before);
    return asked;
  }

  private int run(List<Hand> hands) {
    int asked = 0;
    var batch = new Settler.Batch(new ArrayList<>(), new ArrayList<>());
    for (var hand : hands) {
      asked += looker.work(hand, finding -> batch.found().add(new Found<>(hand, finding)));
      batch.done().add(new Settler.Done(hand, next -> {}));
      if (batch.found().size() >= Stage.MOST_FINDINGS) {
        settle(batch);
      }
    }
    settle(batch);
    return asked;
  }

  private void settle(Settler.Batch batch) {
    settler.settle(batch);
    batch.found().clear();
    batch.done().clear();
  }

  private void tidy(Instant now) {
    frontier.dropEnded(now);
    if (!now.isBefore(nextPurge)) {
      nextPurge = now.plus(PURGES);
      coverage.purge(now);
    }
  }

  /// From here on steps are settled beside them, until [#close()].
  public void start() {
    stage = Optional.of(new Stage(settler));
  }

  @Override
  public void step(String host, Consumer<Optional<Instant>> next) {
    switch (claims.take(host, clock.instant())) {
      case Claims.Claim.Shut(var until) -> next.accept(until);
      case Claims.Claim.Held(var hand) -> work(stage.orElseThrow(), hand, next);
    }
  }

  private void work(Stage at, Hand hand, Consumer<Optional<Instant>> next) {
    at.begin();
    try {
      var _ = looker.work(hand, finding -> add(at, new Found<>(hand, finding)));
    } catch (RuntimeException e) {
      LOG.error("The work at {} broke off", hand.group(), e);
      hand.hold().postpone(hand.group(), clock.instant().plus(Settler.AFTER_BREAK));
    } finally {
      at.end(new Settler.Done(hand, next));
    }
  }

  private static void add(Stage stage, Found<Finding> found) {
    try {
      stage.add(found);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a look waited to be settled", e);
    }
  }

  @Override
  public List<Map.Entry<String, Instant>> all() {
    var now = clock.instant();
    tidy(now);
    return frontier.wakes(now.plus(HORIZON));
  }

  /// From now on broken requests say nothing about a site: we break them off ourselves.
  public void stop() {
    looker.stop();
  }

  /// Settles what is left to settle.
  @Override
  public void close() {
    stage.ifPresent(Stage::close);
  }
}
