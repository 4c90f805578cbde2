package org.earshot.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.earshot.alerts.MailSettings;
import org.earshot.app.Configuration;
import org.earshot.app.OperatorException;
import org.earshot.app.store.DatabaseSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConfigurationLoaderTest {
  @TempDir Path folder;

  @Test
  void nothingSaidGivesTheDefaults() {
    var loaded = ConfigurationLoader.load(Optional.empty(), Map.of(), Map.of());

    assertThat(loaded).isEqualTo(Configuration.ofDefaults(Path.of("data")));
  }

  @Test
  void emptyFileSaysNothing() throws IOException {
    assertThat(load("# nothing yet\ncrawler:\n  contact:\n", Map.of()))
        .isEqualTo(Configuration.ofDefaults(Path.of("data")));
  }

  @Test
  void everySectionIsRead() throws IOException {
    var loaded =
        load(
            """
            data: /srv/earshot
            http:
              address: 0.0.0.0
              port: 9000
              publicUrl: https://listen.example
            database:
              url: jdbc:postgresql://db.example/earshot
              user: earshot
              password: secret
            crawler:
              contact: care@example.org
              hostDelay: 1500ms
              maxBodyBytes: 2MB
              allowedPrivate: [10.1.0.0/16, intranet.example]
            indexer:
              notAdmittedFor: 0s
            alerts:
              proofFor: P60D
            mail:
              transport: smtp
              host: mail.example
              security: tls
              user: earshot
              password: hush
              from: care@example.org
            """,
            Map.of());

    assertThat(loaded.data()).isEqualTo(Path.of("/srv/earshot"));
    assertThat(loaded.http().console()).isEqualTo(URI.create("https://listen.example"));
    assertThat(loaded.database())
        .contains(
            new DatabaseSettings("jdbc:postgresql://db.example/earshot", "earshot", "secret"));
    assertThat(loaded.crawler().contact()).contains("care@example.org");
    assertThat(loaded.crawler().hostDelay()).isEqualTo(Duration.ofMillis(1500));
    assertThat(loaded.crawler().maxBodyBytes()).isEqualTo(2 * 1024 * 1024);
    assertThat(loaded.crawler().allowedPrivate())
        .isEqualTo(Set.of("10.1.0.0/16", "intranet.example"));
    assertThat(loaded.indexer().directory()).isEqualTo(Path.of("/srv/earshot/index"));
    assertThat(loaded.indexer().notAdmittedFor()).isZero();
    assertThat(loaded.alerts().proofFor()).isEqualTo(Duration.ofDays(60));
    assertThat(loaded.alerts().console()).isEqualTo(URI.create("https://listen.example"));
    assertThat(loaded.alerts().mail())
        .isEqualTo(
            new MailSettings.Smtp(
                "care@example.org",
                "mail.example",
                465,
                MailSettings.Security.TLS,
                Optional.of(new MailSettings.Credentials("earshot", "hush")),
                Duration.ofSeconds(30)));
  }

  @Test
  void commandLineOverrulesEnvironmentOverrulesFile() throws IOException {
    var file = file("http:\n  port: 1\n  address: 127.0.0.2\ncrawler:\n  hostDelay: 9s\n");
    var environment =
        Map.of("EARSHOT_HTTP_PORT", "2", "EARSHOT_CRAWLER_HOST_DELAY", "8s", "PATH", "/bin");

    var loaded = ConfigurationLoader.load(Optional.of(file), environment, Map.of("http.port", "3"));

    assertThat(loaded.http().port()).isEqualTo(3);
    assertThat(loaded.http().address()).isEqualTo("127.0.0.2");
    assertThat(loaded.crawler().hostDelay()).isEqualTo(Duration.ofSeconds(8));
  }

  @Test
  void variablesThatAreNoKeysAreLeftAlone() throws IOException {
    var environment =
        Map.of(
            "EARSHOT_ADMIN_PASSWORD", "x",
            "EARSHOT_CRAWLER_CONTACT", "",
            "EARSHOT_SERVICE_HOST", "10.0.0.1",
            "EARSHOT_PORT_8080_TCP", "tcp://10.0.0.1:8080",
            "EARSHOT_CASES", "/cases",
            "EARSHOT_SENTIMENT", "/texts",
            "EARSHOT_BROWSER_REQUIRED", "true");

    assertThat(load("", environment).crawler().contact()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          crawler: {hostdelay: 5s}       | unknown key crawler.hostdelay (FILE line 1); expected one of crawler.contact, crawler.hostDelay
          speed: 5                       | unknown key speed (FILE line 1); expected data or one of the sections http, database, crawler, indexer, alerts, mail
          "http:\\n  colour: red"        | unknown key http.colour (FILE line 2); expected one of http.address, http.port, http.publicUrl
          "http:\\n  port: many"         | http.port (FILE line 2): expected a whole number, not 'many'
          "http:\\n  port: [1, 2]"       | http.port (FILE line 2): expected a whole number, not '1,2'
          "http:\\n  port: 70000"        | http.port (FILE line 2) is 0 to 65535, not 70000
          http: {publicUrl: listen.example} | http.publicUrl (FILE line 1): expected an address such as https://earshot.example, not 'listen.example'
          crawler: {hostDelay: soon}     | crawler.hostDelay (FILE line 1): expected a duration such as 500ms, 5s, 10m, 24h, 14d or PT1H30M, not 'soon'
          crawler: {hostDelay: -PT5S}    | crawler.hostDelay (FILE line 1) must be a positive duration
          crawler: {maxBodyBytes: 1KiB}  | crawler.maxBodyBytes (FILE line 1): expected a size such as 512KB or 10MB, or a number of bytes
          crawler: {maxRedirects: 2}     | crawler.maxRedirects (FILE line 1) must be 5 at least, not 2
          mail: {transport: pigeon}      | mail.transport (FILE line 1): expected one of file, smtp, not 'pigeon'
          mail: {transport: smtp}        | mail.host must name the mail server
          "mail: {transport: smtp, host: m, user: u}" | mail.user (FILE line 1) and mail.password must be given both, or neither
          database: {user: u}            | database.url must name the database
          "database: {url: jdbc:mysql://x}" | database.url (FILE line 1) must begin with jdbc:postgresql:
          database: {password: [a]}      | database.password (FILE line 1): expected text
          crawler: 5s                    | unknown key crawler (FILE line 1); expected data or one of the sections
          "- crawler"                    | FILE line 1: expected `key: value` lines
          "data: a\\ndata: b"            | data stands twice: FILE line 1 and FILE line 2
          "http: {port: 1"               | FILE line 1: expected ',' or '}', but got <stream end>
          crawler: {contact: {a: b}}     | FILE line 1: expected `key: value` lines below crawler.contact
          data: !!java.io.File x         | FILE line 1: Global tag is not allowed
          """)
  void wrongKeyStopsTheStartNamingItAndWhatWasExpected(String yaml, String expected)
      throws IOException {
    var text = yaml.replace("\\n", "\n");
    assertThatThrownBy(() -> load(text, Map.of()))
        .isInstanceOf(OperatorException.class)
        .message()
        .startsWith(expected.replace("FILE", folder.resolve("earshot.yml").toString()));
  }

  @Test
  void unknownVariableStopsTheStart() {
    assertThatThrownBy(() -> load("", Map.of("EARSHOT_CRAWLER_HOSTDELAY", "5s")))
        .hasMessageStartingWith("unknown environment variable EARSHOT_CRAWLER_HOSTDELAY");
  }

  @Test
  void wrongVariableIsNamed() {
    assertThatThrownBy(() -> load("", Map.of("EARSHOT_HTTP_PORT", "x")))
        .hasMessage(
            "http.port (environment variable EARSHOT_HTTP_PORT): expected a whole number, not 'x'");
  }

  @Test
  void allMistakesAreSaidAtOnce() {
    assertThatThrownBy(() -> load("http: {port: x}\nmail: {transport: y}\nz: 1\n", Map.of()))
        .message()
        .hasLineCount(3);
  }

  @Test
  void wrongPasswordIsNotRepeated() {
    assertThatThrownBy(() -> load("mail: {password: [hush]}", Map.of()))
        .message()
        .doesNotContain("hush");
  }

  @Test
  void namedFileMustBeThere() {
    var absent = folder.resolve("other.yml");

    assertThatThrownBy(() -> ConfigurationLoader.load(Optional.of(absent), Map.of(), Map.of()))
        .hasMessageStartingWith("there is no configuration file " + absent);
  }

  private Configuration load(String yaml, Map<String, String> environment) throws IOException {
    return ConfigurationLoader.load(Optional.of(file(yaml)), environment, Map.of());
  }

  private Path file(String yaml) throws IOException {
    return Files.writeString(folder.resolve("earshot.yml"), yaml);
  }
}
