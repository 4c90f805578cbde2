package org.earshot.app.web;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.earshot.alerts.Case;
import org.earshot.alerts.Recipient;
import org.earshot.alerts.SavedReply;
import org.earshot.app.Configuration;
import org.earshot.app.Earshot;
import org.earshot.app.SettableClock;
import org.earshot.app.account.Role;
import org.earshot.crawler.CrawlerSettings;
import org.earshot.indexer.Brand;
import org.earshot.indexer.BrandRole;
import org.earshot.indexer.HandReport;
import org.earshot.indexer.Mention;

/// The real whole with the real web server, on a clock that stands still; nothing is crawled.
final class RunningConsole implements AutoCloseable {
  static final String PASSWORD = "correct horse battery";

  final SettableClock clock = new SettableClock(Instant.parse("2026-11-02T12:00:00Z"));
  final Earshot earshot;
  private WebServer web;
  private int reports;

  RunningConsole(Path data) {
    this(data, CrawlerSettings.ofDefaults());
  }

  RunningConsole(Path data, CrawlerSettings crawling) {
    earshot = Earshot.open(Configuration.ofDefaults(data).withCrawler(crawling), clock);
    web = WebServer.start(earshot, 0);
    earshot.accounts().add("ann", Role.ADMIN, PASSWORD, "test");
    earshot.accounts().add("rita", Role.READER, PASSWORD, "test");
  }

  /// A brand, somebody to tell, and something to say.
  RunningConsole withWatchlist() {
    earshot
        .indexer()
        .brands()
        .put(
            new Brand(
                "acme",
                "Acme Kettle",
                BrandRole.OWN,
                List.of("acme kettle"),
                List.of(),
                List.of()));
    earshot
        .alerts()
        .playbook()
        .put(
            new Recipient(
                "support",
                "Support team",
                List.of("support@acme.example"),
                ZoneId.of("Europe/Vilnius"),
                Optional.of(LocalTime.of(8, 0))));
    earshot
        .alerts()
        .playbook()
        .put(new SavedReply("sorry", "Sorry, we are on it", "en", "Dear {author}, sorry. {agent}"));
    return this;
  }

  Mention mention(String text) {
    reports++;
    var url = URI.create("https://elsewhere.example/posts/" + reports);
    return earshot.indexer().report(new HandReport(url, Optional.of(text), "acme", "ann"));
  }

  Case openCase(String text) {
    return earshot.alerts().desk().open(mention(text).id(), "ann");
  }

  Visitor visitor() {
    return new Visitor(web.port());
  }

  Visitor loggedIn(String name) throws Exception {
    var visitor = visitor();
    visitor.logIn(name, PASSWORD);
    return visitor;
  }

  /// The web server alone, as after an update of the console.
  void restartWeb() {
    web.close();
    web = WebServer.start(earshot, 0);
  }

  int port() {
    return web.port();
  }

  @Override
  public void close() {
    web.close();
    earshot.close();
  }
}
