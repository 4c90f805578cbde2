package org.earshot.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.earshot.alerts.Recipient;
import org.earshot.app.Configuration;
import org.earshot.app.Earshot;
import org.earshot.app.account.Account;
import org.earshot.app.control.Clerk;
import org.earshot.app.control.ControlServer;
import org.earshot.app.store.DataDirectory;
import org.earshot.indexer.Brand;
import org.earshot.indexer.BrandRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The commands that ask the running service: it holds the data, so that nobody else could answer.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DataCommandsTest {
  private static final String COMPLAINT =
      "The Acme Kettle leaks since the first day and nobody answers. I want my money back!";

  private Path data = Path.of("");
  private Earshot earshot;
  private ControlServer control;

  @BeforeAll
  void service(@TempDir Path folder) {
    data = folder.resolve("a-name-that-is-long-enough-to-be-over-what-a-socket-may-have".repeat(2));
    earshot = Earshot.open(Configuration.ofDefaults(data), Clock.systemUTC());
    control = ControlServer.start(DataDirectory.runFolder(data), new Clerk(earshot));
    earshot.indexer().brands().put(brand("acme-kettle", "Acme Kettle", BrandRole.OWN));
    earshot.indexer().brands().put(brand("boiler-king", "Boiler King", BrandRole.COMPETITOR));
    earshot
        .alerts()
        .playbook()
        .put(
            new Recipient(
                "support",
                "Support",
                List.of("support@acme.example"),
                ZoneOffset.UTC,
                Optional.of(LocalTime.of(8, 0))));
  }

  @AfterAll
  void close() throws IOException {
    control.close();
    earshot.close();
    try (Stream<Path> left = Files.list(DataDirectory.runFolder(data))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void reportedMentionIsFoundByTheSearch() {
    var reported = run("report", "https://forum.example/t/7", "--text", COMPLAINT);
    earshot.indexer().catchUp();
    var found = run("search", "leaks AND brand:acme-kettle", "--json");

    assertThat(reported.code()).as(reported.err()).isZero();
    assertThat(reported.err()).contains("of Acme Kettle");
    assertThat(found.code()).as(found.err()).isZero();
    assertThat(found.lines())
        .singleElement()
        .asString()
        .contains("\"brand\":\"acme-kettle\"", "\"url\":\"https://forum.example/t/7\"")
        .contains("\"arrival\":\"by-hand\"");
    assertThat(found.err()).contains("1 of 1");
  }

  @Test
  void reportForAnUnknownBrandNamesTheKnown() {
    var ran = run("report", "https://forum.example/t/8", "--brand", "zeta");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err())
        .isEqualTo("earshot: there is no brand 'zeta'; there is acme-kettle, boiler-king\n");
  }

  @Test
  void brokenQueryIsALineForPeople() {
    var ran = run("search", "text:(");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).startsWith("earshot: cannot read the query, sign 7: ");
  }

  @Test
  void usersAreAddedListedAndGivenPasswords() {
    var added = run("user", "add", "ona", "--role", "reader");
    var password = added.out().strip();

    assertThat(added.code()).as(added.err()).isZero();
    assertThat(earshot.accounts().authenticate("ona", password)).map(Account::name).contains("ona");
    assertThat(run("user", "add", "ona").err()).contains("there is a user 'ona' already");
    assertThat(run("user", "add", "ona").out()).as("a password that does not hold").isEmpty();
    assertThat(run("user", "list").out()).startsWith("ona\treader\t20");

    var changed =
        new Cli()
            .in("kettle-on-the-hob\n")
            .run("user", "passwd", "ona", "--password-stdin", "--data", data.toString());

    assertThat(changed.code()).as(changed.err()).isZero();
    assertThat(changed.out()).isEmpty();
    assertThat(earshot.accounts().authenticate("ona", "kettle-on-the-hob")).isPresent();
    assertThat(run("user", "passwd", "jonas").err()).contains("there is no user 'jonas'");
  }

  @Test
  void digestIsPrintedOrPutIntoTheOutbox() {
    var printed = run("digest", "--for", "support");
    var mailed = run("digest", "--to", "mail");

    assertThat(printed.code()).as(printed.err()).isZero();
    assertThat(printed.out()).isNotBlank();
    assertThat(mailed.code()).as(mailed.err()).isZero();
    assertThat(mailed.err()).contains("digest for Support put into the outbox");
    assertThat(earshot.alerts().notices(1)).hasSize(1);
    assertThat(run("digest", "--for", "nobody").err())
        .contains("there is no recipient 'nobody'; there is support");
  }

  @Test
  void reindexShowsItsProgressOnATerminal() {
    var ran = new Cli().onTerminal().run("reindex", "--data", data.toString());

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("the index holds ");
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void scanTakesABrandThatIsWatched() {
    var ran = run("scan", "boiler king", "http://127.0.0.1:1/nobody-there");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("http://127.0.0.1:1/nobody-there: ");
  }

  @Test
  void commandOfAnotherVersionIsToldSo() throws IOException {
    assertThat(asked("{\"protocol\": 99, \"request\": {\"ask\": \"future\"}}\n"))
        .contains("\"answer\":\"failed\"", "of another version", "99");
    assertThat(asked("nonsense\n")).contains("cannot read the request");
    assertThat(asked("{\"protocol\": 1, \"request\": {\"ask\": \"future\"}}\n"))
        .contains("cannot read the request");
  }

  @Test
  void dataThatNobodyAnswersForIsInUse() {
    var other = data.resolveSibling("held");
    try (var _ = DataDirectory.open(other)) {
      var ran = new Cli().run("user", "list", "--data", other.toString());

      assertThat(ran.code()).isEqualTo(1);
      assertThat(ran.err()).contains("is in use by process " + ProcessHandle.current().pid());
    }
  }

  @Test
  void withoutAServiceTheCommandOpensTheDataItself() {
    var other = data.resolveSibling("alone").toString();

    assertThat(new Cli().run("user", "add", "ona", "--data", other).code()).isZero();
    assertThat(new Cli().run("user", "list", "--data", other).out()).startsWith("ona\tagent\t");
  }

  @Test
  void askingWhereThereIsNoDataBeginsNone() {
    var other = data.resolveSibling("mistyped");

    var ran = new Cli().run("search", "kettle", "--data", other.toString());

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("there is no data in " + other);
    assertThat(other).doesNotExist();
  }

  private Cli.Ran run(String... arguments) {
    var all = new java.util.ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", data.toString()));
    return new Cli().run(all.toArray(String[]::new));
  }

  private String asked(String line) throws IOException {
    var socket = DataDirectory.runFolder(data).resolve("control.sock");
    try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(UnixDomainSocketAddress.of(Files.readSymbolicLink(socket)));
      channel.write(java.nio.ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
      return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Brand brand(String key, String name, BrandRole role) {
    return new Brand(key, name, role, List.of(name), List.of(), List.of());
  }
}
