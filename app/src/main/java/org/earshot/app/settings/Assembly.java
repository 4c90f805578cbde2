package org.earshot.app.settings;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.earshot.alerts.AlertsSettings;
import org.earshot.alerts.MailSettings;
import org.earshot.alerts.MailSettings.Credentials;
import org.earshot.alerts.MailSettings.Security;
import org.earshot.app.Configuration;
import org.earshot.app.HttpSettings;
import org.earshot.app.store.DatabaseSettings;
import org.earshot.crawler.CrawlerSettings;
import org.earshot.crawler.EvidenceSettings;
import org.earshot.indexer.IndexerSettings;
import org.earshot.indexer.Learning;
import org.earshot.indexer.OwnTopic;

/// Fills the records of the configuration from the values.
final class Assembly {
  private static final int SUBMISSION = 587; // RFC 6409
  private static final int SUBMISSION_OVER_TLS = 465; // RFC 8314
  private static final int RELAY = 25; // RFC 5321

  private final Values values;
  private final Problems problems;

  Assembly(Values values, Problems problems) {
    this.values = values;
    this.problems = problems;
  }

  Configuration configuration() {
    Keys.ALL.forEach(values::get); // a wrong value is wrong even where nothing needs it now
    var data = values.get(Keys.DATA);
    var http = built(this::http);
    var database = built(this::database);
    var crawler = built(() -> crawler(data));
    var indexer = built(() -> indexer(data));
    var mail = built(() -> mail(data));
    var alerts = built(() -> alerts(http.orElse(HttpSettings.ofDefaults()), mail));
    problems.stopIfAny();
    return new Configuration(
        data,
        http.orElseThrow(),
        database.orElseThrow(),
        crawler.orElseThrow(),
        indexer.orElseThrow(),
        alerts.orElseThrow());
  }

  /// The records check themselves; their messages begin with the key.
  private <T> Optional<T> built(Supplier<T> part) {
    try {
      return Optional.of(part.get());
    } catch (IllegalArgumentException wrong) {
      var message = String.valueOf(wrong.getMessage());
      var key = message.substring(0, Math.max(0, message.indexOf(' ')));
      problems.add(values.where(key) + message.substring(key.length()));
      return Optional.empty();
    }
  }

  private HttpSettings http() {
    return new HttpSettings(
        values.get(Keys.HTTP_ADDRESS),
        values.get(Keys.HTTP_PORT),
        values.get(Keys.HTTP_PUBLIC_URL));
  }

  private Optional<DatabaseSettings> database() {
    var user = values.get(Keys.DATABASE_USER);
    var password = values.get(Keys.DATABASE_PASSWORD);
    var url = values.get(Keys.DATABASE_URL);
    if (url.isEmpty() && (user.isPresent() || password.isPresent())) {
      throw new IllegalArgumentException(
          "database.url must name the database that database.user and database.password are for");
    }
    return url.map(at -> new DatabaseSettings(at, user.orElse(""), password.orElse("")));
  }

  private CrawlerSettings crawler(Path data) {
    return new CrawlerSettings(
        values.get(Keys.CONTACT),
        values.get(Keys.HOST_DELAY),
        values.get(Keys.REQUEST_TIMEOUT),
        values.get(Keys.MAX_BODY),
        values.get(Keys.MAX_ROBOTS),
        values.get(Keys.MAX_REDIRECTS),
        values.get(Keys.MAX_PAGES),
        values.get(Keys.ROBOTS_LIFETIME),
        values.get(Keys.PARALLEL_FETCHES),
        values.get(Keys.ALLOWED_PRIVATE),
        evidence(data));
  }

  private Optional<EvidenceSettings> evidence(Path data) {
    var lifetime = values.get(Keys.EVIDENCE_LIFETIME);
    return lifetime.isZero()
        ? Optional.empty()
        : Optional.of(
            new EvidenceSettings(
                data.resolve("evidence"), lifetime, values.get(Keys.EVIDENCE_FILE)));
  }

  private IndexerSettings indexer(Path data) {
    return new IndexerSettings(
        data.resolve("index"),
        values.get(Keys.REFRESH),
        values.get(Keys.NOT_ADMITTED_FOR),
        values.get(Keys.MAX_TEXT),
        values.get(Keys.TOPICS).stream().sorted().map(Assembly::topic).toList(),
        new Learning(Configuration.models(data), values.get(Keys.LEARN_FROM)));
  }

  private static OwnTopic topic(String line) {
    try {
      return OwnTopic.parse(line);
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException("indexer.topics: " + wrong.getMessage(), wrong);
    }
  }

  private AlertsSettings alerts(HttpSettings http, Optional<MailSettings> mail) {
    return new AlertsSettings(
        http.console(),
        // A wrong mail setting is a problem already; the rest is still to be looked through.
        mail.orElse(new MailSettings.Folder(Configuration.DEFAULT_FROM, Path.of(""))),
        values.get(Keys.FIRST_RETRY),
        values.get(Keys.LONGEST_RETRY),
        values.get(Keys.GIVE_UP_AFTER),
        values.get(Keys.LEASE),
        values.get(Keys.PROOF_FOR));
  }

  private MailSettings mail(Path data) {
    return switch (values.get(Keys.MAIL_TRANSPORT)) {
      case FILE ->
          new MailSettings.Folder(
              values.get(Keys.MAIL_FROM),
              values.get(Keys.MAIL_FOLDER).orElse(data.resolve("mail")));
      case SMTP -> smtp();
    };
  }

  private MailSettings smtp() {
    var security = values.get(Keys.MAIL_SECURITY);
    return new MailSettings.Smtp(
        values.get(Keys.MAIL_FROM),
        values.get(Keys.MAIL_HOST).orElse(""),
        values.get(Keys.MAIL_PORT).orElse(usualPort(security)),
        security,
        credentials(),
        values.get(Keys.MAIL_TIMEOUT));
  }

  private Optional<Credentials> credentials() {
    var user = values.get(Keys.MAIL_USER);
    var password = values.get(Keys.MAIL_PASSWORD);
    if (user.isPresent() != password.isPresent()) {
      throw new IllegalArgumentException(
          "mail.user and mail.password must be given both, or neither");
    }
    return user.map(name -> new Credentials(name, password.orElseThrow()));
  }

  private static int usualPort(Security security) {
    return switch (security) {
      case STARTTLS -> SUBMISSION;
      case TLS -> SUBMISSION_OVER_TLS;
      case NONE -> RELAY;
    };
  }
}
