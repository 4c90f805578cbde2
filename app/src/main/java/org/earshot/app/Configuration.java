package org.earshot.app;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.earshot.alerts.AlertsSettings;
import org.earshot.alerts.MailSettings;
import org.earshot.app.store.DatabaseSettings;
import org.earshot.crawler.CrawlerSettings;
import org.earshot.crawler.EvidenceSettings;
import org.earshot.indexer.IndexerSettings;
import org.earshot.indexer.Learning;

/// What the operator decides, as `earshot.yml`, the environment and the command line gave it.
///
/// @param data the data directory
/// @param http where the console listens
/// @param database the database, where it is not the embedded one in the data directory
/// @param crawler for the crawler
/// @param indexer for the indexer
/// @param alerts for the alerts
public record Configuration(
    Path data,
    HttpSettings http,
    Optional<DatabaseSettings> database,
    CrawlerSettings crawler,
    IndexerSettings indexer,
    AlertsSettings alerts) {
  /// The sender of mails where the operator named none.
  public static final String DEFAULT_FROM = "earshot@localhost";

  public Configuration {
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(http, "http");
    Objects.requireNonNull(database, "database");
    Objects.requireNonNull(crawler, "crawler");
    Objects.requireNonNull(indexer, "indexer");
    Objects.requireNonNull(alerts, "alerts");
  }

  /// Everything as it comes, over one data directory; mail goes into a folder there.
  public static Configuration ofDefaults(Path data) {
    var http = HttpSettings.ofDefaults();
    var mail = new MailSettings.Folder(DEFAULT_FROM, data.resolve("mail"));
    return new Configuration(
        data,
        http,
        Optional.empty(),
        CrawlerSettings.ofDefaults().withEvidence(EvidenceSettings.in(data.resolve("evidence"))),
        IndexerSettings.in(data.resolve("index")).withLearning(Learning.off(models(data))),
        AlertsSettings.ofDefaults(http.console(), mail));
  }

  /// Where the models of the deployment's own lie.
  public static Path models(Path data) {
    return data.resolve("models");
  }

  public Configuration withCrawler(CrawlerSettings value) {
    return new Configuration(data, http, database, value, indexer, alerts);
  }

  public Configuration withDatabase(DatabaseSettings value) {
    return new Configuration(data, http, Optional.of(value), crawler, indexer, alerts);
  }

  public Configuration withIndexer(IndexerSettings value) {
    return new Configuration(data, http, database, crawler, value, alerts);
  }

  public Configuration withAlerts(AlertsSettings value) {
    return new Configuration(data, http, database, crawler, indexer, value);
  }

  /// Takes other addresses for the console; the links in mails follow.
  public Configuration withHttp(HttpSettings value) {
    var linked =
        new AlertsSettings(
            value.console(),
            alerts.mail(),
            alerts.firstRetry(),
            alerts.longestRetry(),
            alerts.giveUpAfter(),
            alerts.lease(),
            alerts.proofFor());
    return new Configuration(data, value, database, crawler, indexer, linked);
  }
}
