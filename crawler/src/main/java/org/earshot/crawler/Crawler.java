package org.earshot.crawler;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/// The crawler as a whole: reads the sources when they are due and gives what it harvests to a
/// sink.
///
/// Constructing it migrates its schema; nothing is fetched before [#start()] or [#runDue()].
public final class Crawler implements AutoCloseable {
  /// Opens the crawler over its store.
  ///
  /// @param settings what the operator decided
  /// @param durable commits on it survive a power cut: what people said of sources
  /// @param plain commits on it survive a killed process: frontier and gate, where a loss costs a
  ///   refetch
  /// @param sink takes the harvests
  /// @param clock the one clock
  public Crawler(
      CrawlerSettings settings,
      DataSource durable,
      DataSource plain,
      HarvestSink sink,
      Clock clock) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// The kinds of source that can be read, by their names; `auto` first.
  public static List<String> kinds() {
    throw new UnsupportedOperationException("skeleton");
  }

  /// Begins to read what is due, and goes on until [#close()].
  public void start() {
    throw new UnsupportedOperationException("skeleton");
  }

  /// Looks at everything that is due by the clock and whose host may be asked now, in the calling
  /// thread.
  ///
  /// @return how many addresses were asked for
  public int runDue() {
    throw new UnsupportedOperationException("skeleton");
  }

  public Sources sources() {
    throw new UnsupportedOperationException("skeleton");
  }

  /// Makes a source due at once; robots and its host's delay still hold.
  public void lookNow(long sourceId) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// Keeps looking at a place, often at first and then less, until [#unwatch(PlaceLook)] or its
  /// end. Asking twice changes nothing but the end.
  public void watch(PlaceLook place) {
    throw new UnsupportedOperationException("skeleton");
  }

  public void unwatch(PlaceLook place) {
    throw new UnsupportedOperationException("skeleton");
  }

  public List<SourceHealth> health() {
    throw new UnsupportedOperationException("skeleton");
  }

  public Optional<SourceHealth> health(long sourceId) {
    throw new UnsupportedOperationException("skeleton");
  }

  /// The client that every outgoing request of the product goes through.
  public GuardedClient client() {
    throw new UnsupportedOperationException("skeleton");
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException("skeleton");
  }
}
