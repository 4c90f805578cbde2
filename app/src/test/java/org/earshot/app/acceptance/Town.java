package org.earshot.app.acceptance;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.earshot.alerts.AlertsSettings;
import org.earshot.alerts.MailSettings;
import org.earshot.alerts.Recipient;
import org.earshot.app.Configuration;
import org.earshot.app.Earshot;
import org.earshot.crawler.About;
import org.earshot.crawler.Cadence;
import org.earshot.crawler.Source;
import org.earshot.crawler.SourceSpec;
import org.earshot.indexer.Brand;
import org.earshot.indexer.BrandRole;
import org.earshot.indexer.OwnAccount;

/// What the outside of Earshot needs for a test: a site with reviews and a mail server, both real.
final class Town implements AutoCloseable {
  static final String BRAND = "acme-kettle";
  static final Duration CADENCE = Duration.ofSeconds(10);

  private final ProductSite site = new ProductSite();
  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  Town() throws IOException {
    mail.start();
  }

  ProductSite site() {
    return site;
  }

  GreenMail mail() {
    return mail;
  }

  Configuration configuration(Path data) {
    var plain = Configuration.ofDefaults(data);
    var smtp =
        new MailSettings.Smtp(
            "earshot@acme-kettle.example",
            "127.0.0.1",
            mail.getSmtp().getPort(),
            MailSettings.Security.NONE,
            Optional.empty(),
            Duration.ofSeconds(10));
    return plain
        .withCrawler(
            plain
                .crawler()
                .withContact("mailto:crawler@acme-kettle.example")
                .withHostDelay(Duration.ZERO)
                .withAllowedPrivate(Set.of(site.authority())))
        .withAlerts(AlertsSettings.ofDefaults(URI.create("http://localhost:8080"), smtp));
  }

  /// Listens for the brand, tells its support team, and reads the product page.
  Source watch(Earshot earshot) {
    var host = site.authority();
    earshot
        .indexer()
        .brands()
        .put(
            new Brand(
                BRAND,
                "Acme Kettle",
                BrandRole.OWN,
                List.of("Acme Kettle"),
                List.of(),
                List.of(
                    new OwnAccount(
                        host, Optional.empty(), Optional.of(site.profile("acme-kettle"))))));
    earshot
        .alerts()
        .playbook()
        .put(
            new Recipient(
                "support",
                "Support",
                List.of("support@acme-kettle.example"),
                ZoneOffset.UTC,
                Optional.empty()));
    return earshot
        .crawler()
        .sources()
        .add(
            SourceSpec.of("Product page", site.page(), Cadence.every(CADENCE), About.brand(BRAND)));
  }

  @Override
  public void close() {
    mail.stop();
    site.close();
  }
}
