package org.earshot.app.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.earshot.alerts.AlertsSettings;
import org.earshot.alerts.MailSettings;
import org.earshot.alerts.MailSettings.Security;
import org.earshot.app.Configuration;
import org.earshot.app.HttpSettings;
import org.earshot.crawler.CrawlerSettings;
import org.earshot.crawler.EvidenceSettings;
import org.earshot.indexer.IndexerSettings;
import org.earshot.indexer.Learning;

/// Every key there is. Defaults stand with the records that the keys fill; here they are only
/// looked up.
final class Keys {
  /// How mail leaves.
  enum Transport {
    FILE,
    SMTP
  }

  private static final Path HERE = Path.of("data");
  private static final EvidenceSettings EVIDENCE = EvidenceSettings.in(Path.of("evidence"));
  private static final CrawlerSettings CRAWLER = CrawlerSettings.ofDefaults();
  private static final IndexerSettings INDEXER = IndexerSettings.in(HERE);
  private static final AlertsSettings ALERTS =
      AlertsSettings.ofDefaults(
          HttpSettings.ofDefaults().console(),
          new MailSettings.Folder(Configuration.DEFAULT_FROM, HERE));

  static final Setting<Path> DATA =
      new Setting<>("data", Format.PATH, HERE, "data", "directory that everything is kept under");

  static final Setting<String> HTTP_ADDRESS =
      new Setting<>(
          "http.address",
          Format.TEXT,
          HttpSettings.DEFAULT_ADDRESS,
          HttpSettings.DEFAULT_ADDRESS,
          "local address that the console listens on; `0.0.0.0` for all");
  static final Setting<Integer> HTTP_PORT =
      Setting.number(
          "http.port", HttpSettings.DEFAULT_PORT, "local port of the console; 0 for any free one");
  static final Setting<Optional<URI>> HTTP_PUBLIC_URL =
      new Setting<>(
          "http.publicUrl",
          Format.WEB_ADDRESS.optional(),
          Optional.empty(),
          "",
          "address at which people reach the console, for links in mails; else made of address and"
              + " port");

  static final Setting<Optional<String>> DATABASE_URL =
      Setting.text(
          "database.url",
          "`jdbc:postgresql://…`; without it an embedded database in the data directory");
  static final Setting<Optional<String>> DATABASE_USER =
      Setting.text("database.user", "who logs in to the database server");
  static final Setting<Optional<String>> DATABASE_PASSWORD =
      Setting.text("database.password", "with what; better given as environment variable");

  static final Setting<Optional<String>> CONTACT =
      Setting.text(
          "crawler.contact",
          "address or mailbox for site owners, sent with every request; nothing leaves this machine"
              + " without it");
  static final Setting<Duration> HOST_DELAY =
      Setting.duration(
          "crawler.hostDelay",
          CRAWLER.hostDelay(),
          "time between two requests to one host, where its robots.txt asks for no longer one");
  static final Setting<Duration> REQUEST_TIMEOUT =
      Setting.duration(
          "crawler.requestTimeout", CRAWLER.requestTimeout(), "limit for one whole exchange");
  static final Setting<Long> MAX_BODY =
      Setting.size(
          "crawler.maxBodyBytes", CRAWLER.maxBodyBytes(), "limit for a page, after decompression");
  static final Setting<Long> MAX_ROBOTS =
      Setting.size(
          "crawler.maxRobotsBytes", CRAWLER.maxRobotsBytes(), "how much of a robots.txt is read");
  static final Setting<Integer> MAX_REDIRECTS =
      Setting.number(
          "crawler.maxRedirects", CRAWLER.maxRedirects(), "redirects followed in one fetch");
  static final Setting<Integer> MAX_PAGES =
      Setting.number(
          "crawler.maxPages",
          CRAWLER.maxPages(),
          "pages of a list read in one look, on the way back to what was seen before");
  static final Setting<Duration> ROBOTS_LIFETIME =
      Setting.duration(
          "crawler.robotsLifetime", CRAWLER.robotsLifetime(), "how long a robots.txt is used");
  static final Setting<Integer> PARALLEL_FETCHES =
      Setting.number(
          "crawler.parallelFetches",
          CRAWLER.parallelFetches(),
          "requests under way at once over all hosts");
  static final Setting<Set<String>> ALLOWED_PRIVATE =
      new Setting<>(
          "crawler.allowedPrivate",
          Format.TEXTS,
          Set.of(),
          "",
          "hosts, addresses or CIDR blocks of private networks that may be read all the same");
  static final Setting<Duration> EVIDENCE_LIFETIME =
      Setting.duration(
          "crawler.evidenceLifetime",
          EVIDENCE.lifetime(),
          "how long pages that gave mentions are kept as evidence; `0s` for not at all");
  static final Setting<Long> EVIDENCE_FILE =
      Setting.size(
          "crawler.evidenceFileBytes",
          EVIDENCE.fileBytes(),
          "size at which a new file of evidence is begun");

  static final Setting<Duration> REFRESH =
      Setting.duration(
          "indexer.refresh", INDEXER.refresh(), "how long a mention may take to be found");
  static final Setting<Duration> NOT_ADMITTED_FOR =
      Setting.duration(
          "indexer.notAdmittedFor",
          INDEXER.notAdmittedFor(),
          "how long posts that concern no brand are remembered; `0s` for not at all");
  static final Setting<Integer> MAX_TEXT =
      Setting.number(
          "indexer.maxTextLength", INDEXER.maxTextLength(), "characters of a post that are kept");

  static final Setting<Set<String>> TOPICS =
      new Setting<>(
          "indexer.topics",
          Format.TEXTS,
          Set.of(),
          "",
          "topics of your own beside the twelve, each as `name: phrase; phrase`");
  static final Setting<Set<Learning.Origin>> LEARN_FROM =
      new Setting<>(
          "indexer.learnFrom",
          Format.someOf(Learning.Origin.class),
          Set.of(),
          "",
          "what `earshot train` may learn a model of your own from: `judgements` (what people said"
              + " of scores), `stars` (reviews with words); nothing unless named here");

  static final Setting<Duration> FIRST_RETRY =
      Setting.duration(
          "alerts.firstRetry",
          ALERTS.firstRetry(),
          "wait after a first failed delivery; doubles each time");
  static final Setting<Duration> LONGEST_RETRY =
      Setting.duration("alerts.longestRetry", ALERTS.longestRetry(), "the longest such wait");
  static final Setting<Duration> GIVE_UP_AFTER =
      Setting.duration(
          "alerts.giveUpAfter",
          ALERTS.giveUpAfter(),
          "a delivery that fails for longer is given up, and shown so");
  static final Setting<Duration> LEASE =
      Setting.duration(
          "alerts.lease",
          ALERTS.lease(),
          "how long one process may take over a mention before another does");
  static final Setting<Duration> PROOF_FOR =
      Setting.duration(
          "alerts.proofFor",
          ALERTS.proofFor(),
          "how long a place is looked at for a reply, and for its staying there");

  static final Setting<Transport> MAIL_TRANSPORT =
      new Setting<>(
          "mail.transport",
          Format.oneOf(Transport.class),
          Transport.FILE,
          "file",
          "`smtp` sends; `file` writes `.eml` files into a folder");
  static final Setting<String> MAIL_FROM =
      new Setting<>(
          "mail.from",
          Format.TEXT,
          Configuration.DEFAULT_FROM,
          Configuration.DEFAULT_FROM,
          "sender of the mails");
  static final Setting<Optional<Path>> MAIL_FOLDER =
      new Setting<>(
          "mail.folder",
          Format.PATH.optional(),
          Optional.empty(),
          "`mail` in the data directory",
          "folder for the `file` transport");
  static final Setting<Optional<String>> MAIL_HOST =
      Setting.text("mail.host", "mail server for the `smtp` transport");
  static final Setting<Optional<Integer>> MAIL_PORT =
      new Setting<>(
          "mail.port",
          Format.NUMBER.optional(),
          Optional.empty(),
          "587, for tls 465, for none 25",
          "its port");
  static final Setting<Security> MAIL_SECURITY =
      new Setting<>(
          "mail.security",
          Format.oneOf(Security.class),
          Security.STARTTLS,
          "starttls",
          "`starttls`, `tls` or `none`");
  static final Setting<Optional<String>> MAIL_USER =
      Setting.text("mail.user", "who logs in to the mail server, where it wants that");
  static final Setting<Optional<String>> MAIL_PASSWORD =
      Setting.text("mail.password", "with what; better given as environment variable");
  static final Setting<Duration> MAIL_TIMEOUT =
      Setting.duration(
          "mail.timeout",
          Duration.ofSeconds(30),
          "limit for each step of the conversation with the mail server");

  static final List<Setting<?>> ALL =
      List.of(
          DATA,
          HTTP_ADDRESS,
          HTTP_PORT,
          HTTP_PUBLIC_URL,
          DATABASE_URL,
          DATABASE_USER,
          DATABASE_PASSWORD,
          CONTACT,
          HOST_DELAY,
          REQUEST_TIMEOUT,
          MAX_BODY,
          MAX_ROBOTS,
          MAX_REDIRECTS,
          MAX_PAGES,
          ROBOTS_LIFETIME,
          PARALLEL_FETCHES,
          ALLOWED_PRIVATE,
          EVIDENCE_LIFETIME,
          EVIDENCE_FILE,
          REFRESH,
          NOT_ADMITTED_FOR,
          MAX_TEXT,
          TOPICS,
          LEARN_FROM,
          FIRST_RETRY,
          LONGEST_RETRY,
          GIVE_UP_AFTER,
          LEASE,
          PROOF_FOR,
          MAIL_TRANSPORT,
          MAIL_FROM,
          MAIL_FOLDER,
          MAIL_HOST,
          MAIL_PORT,
          MAIL_SECURITY,
          MAIL_USER,
          MAIL_PASSWORD,
          MAIL_TIMEOUT);

  private Keys() {}
}
