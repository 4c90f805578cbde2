package org.earshot.app;

import java.time.Clock;
import javax.sql.DataSource;
import org.earshot.alerts.Alerts;
import org.earshot.app.account.Accounts;
import org.earshot.app.store.DataDirectory;
import org.earshot.app.store.Databases;
import org.earshot.crawler.Crawler;
import org.earshot.indexer.Indexer;
import org.earshot.indexer.LocalModels;

/// The running whole without the web: data directory, databases, indexer, crawler and alerts,
/// joined in this one place. The service starts it; one-shot commands only open it.
public final class Earshot implements AutoCloseable {
  private final Configuration configuration;
  private final Clock clock;
  private final Closing closing = new Closing();
  private final Databases databases;
  private final Accounts accounts;
  private final LocalModels models;
  private final Indexer indexer;
  private final Crawler crawler;
  private final Alerts alerts;

  private Earshot(Configuration configuration, Clock clock) {
    this.configuration = configuration;
    this.clock = clock;
    try {
      var directory = closing.later("data directory", DataDirectory.open(configuration.data()));
      databases = closing.later("database", open(directory));
      accounts = Accounts.open(databases.durable(), clock);
      var durable = databases.durable();
      var plain = databases.plain();
      models = new LocalModels(configuration.indexer());
      indexer =
          closing.later(
              "indexer",
              new Indexer(configuration.indexer(), durable, plain, models.scorer(), clock));
      crawler =
          closing.later(
              "crawler", new Crawler(configuration.crawler(), durable, plain, indexer, clock));
      alerts =
          closing.later(
              "alerts", new Alerts(configuration.alerts(), durable, indexer, crawler, clock));
    } catch (RuntimeException failed) {
      closing.close();
      throw failed;
    }
  }

  /// Opens everything over the configured data directory; nothing works by itself before
  /// [#start()].
  ///
  /// @throws OperatorException when the directory is in use or cannot be used, or the database
  ///   cannot be reached
  public static Earshot open(Configuration configuration, Clock clock) {
    return new Earshot(configuration, clock);
  }

  /// Begins to crawl, to index and to alert, until [#close()].
  public void start() {
    indexer.start();
    crawler.start();
    alerts.start();
  }

  public Configuration configuration() {
    return configuration;
  }

  public Clock clock() {
    return clock;
  }

  public Crawler crawler() {
    return crawler;
  }

  public Indexer indexer() {
    return indexer;
  }

  public LocalModels models() {
    return models;
  }

  public Alerts alerts() {
    return alerts;
  }

  public Accounts accounts() {
    return accounts;
  }

  /// For what costs nothing when a power cut takes it, such as sessions.
  public DataSource plain() {
    return databases.plain();
  }

  /// For what carries a promise.
  public DataSource durable() {
    return databases.durable();
  }

  /// Stops in the reverse order of the start. Closing again does nothing.
  @Override
  public void close() {
    closing.close();
  }

  private Databases open(DataDirectory directory) {
    return configuration
        .database()
        .map(Databases::external)
        .orElseGet(() -> Databases.embedded(directory.database()));
  }
}
