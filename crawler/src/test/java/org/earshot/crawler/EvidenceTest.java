package org.earshot.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.Warcinfo;

/// Pages that gave mentions are kept as they were, can be shown to be so, and can be forgotten.
class EvidenceTest {
  private static final long SMALL_FILE = 64 * 1024;

  @TempDir private Path data;

  private final Rig rig = new Rig();

  @BeforeEach
  void keep() {
    rig.with(settings -> settings.withEvidence(EvidenceSettings.in(folder())));
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void pageWithAMentionIsKeptAsOtherToolsReadIt() throws IOException {
    read("/a", "1 20 The lid fell off", "2 20 Fine");

    var evidence = archive().of(rig.sink.last().posts().getFirst().key());

    assertThat(evidence).hasSize(1);
    assertThat(evidence.getFirst().url()).isEqualTo(rig.url("/a").toString());
    assertThat(evidence.getFirst().digest()).hasSize(64);
    try (var reader = new WarcReader(files().getFirst())) {
      assertThat(reader.next().orElseThrow()).isInstanceOf(Warcinfo.class);
      var record = (WarcResponse) reader.next().orElseThrow();
      assertThat(record.version().toString()).isEqualTo("WARC/1.1");
      assertThat(record.targetURI()).isEqualTo(rig.url("/a"));
      assertThat(record.date()).isEqualTo(rig.clock.instant());
      assertThat(record.http().status()).isEqualTo(200);
      assertThat(record.payloadDigest().orElseThrow().hex())
          .isEqualTo(evidence.getFirst().digest());
      assertThat(new String(record.http().body().stream().readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("1 20 The lid fell off\n2 20 Fine");
      assertThat(reader.next()).isEmpty();
    }
    assertThat(archive().audit()).isEmpty();
  }

  @Test
  void filesAreGzipMembersThatAnyToolUnpacks() throws IOException {
    read("/a", "1 20 The lid fell off");

    try (var in = new GZIPInputStream(Files.newInputStream(files().getFirst()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("WARC/1.1\r\n")
          .contains("WARC-Type: response\r\n", "\r\n\r\n1 20 The lid fell off");
    }
  }

  @Test
  void onePageComesOutAsAFileOfItsOwn() throws IOException {
    read("/a", "1 20 The lid fell off");
    read("/b", "2 20 Never again");

    var id = archive().of(rig.sink.last().posts().getFirst().key()).getFirst().id();
    var file = archive().file(id).orElseThrow();

    try (var reader = new WarcReader(new ByteArrayInputStream(file))) {
      assertThat(((WarcResponse) reader.next().orElseThrow()).targetURI()).isEqualTo(rig.url("/b"));
    }
    assertThat(archive().file(id + 1)).isEmpty();
  }

  @Test
  void pageWithoutAMentionIsNotKept() throws IOException {
    rig.sink.noMention("1");

    read("/a", "1 20 Weather");

    assertThat(files()).isEmpty();
  }

  @Test
  void siteThatAsksForNoCopyIsHeeded() throws IOException {
    rig.site.answer(
        "/a",
        () ->
            new mockwebserver3.MockResponse.Builder()
                .body("1 20 The lid fell off")
                .addHeader("X-Robots-Tag", "noarchive")
                .build());

    rig.add("/a");
    rig.crawler.runDue();

    assertThat(rig.sink.last().posts()).hasSize(1);
    assertThat(files()).isEmpty();
  }

  @Test
  void oldPagesAreForgottenAndTheRestStays() throws IOException {
    read("/a", "1 20 Old words");
    var old = rig.sink.last().posts().getFirst().key();
    rig.clock.pass(Duration.ofDays(1));
    read("/b", "2 20 New words");
    var recent = rig.sink.last().posts().getFirst().key();

    assertThat(archive().purge(rig.clock.instant().minus(Duration.ofHours(1)))).isEqualTo(1);

    assertThat(archive().of(old)).isEmpty();
    assertThat(archive().of(recent)).hasSize(1);
    assertThat(unpacked()).contains("New words").doesNotContain("Old words", "/a");
    assertThat(archive().audit()).isEmpty();
  }

  @Test
  void erasedPostTakesEveryPageThatShowsItAlong() throws IOException {
    read("/a", "1 20 My words", "2 20 Other words");
    var mine = rig.sink.last().posts().getFirst().key();
    var other = rig.sink.last().posts().getLast().key();
    read("/b", "3 20 Third");

    assertThat(archive().erase(mine)).isEqualTo(1);

    assertThat(archive().of(other)).isEmpty();
    assertThat(unpacked()).contains("Third").doesNotContain("My words");
    assertThat(archive().erase(mine)).isZero();
    assertThat(archive().audit()).isEmpty();
  }

  @Test
  void filesStaySmall() throws IOException {
    rig.with(settings ->
        settings.withEvidence(new EvidenceSettings(folder(), Duration.ofDays(90), SMALL_FILE)));
    var random = new java.util.Random(7);
    for (int i = 0; i < 6; i++) {
      var words = new StringBuilder("9" + i + " 20 ");
      random.ints(60_000, 'a', 'z' + 1).forEach(letter -> words.append((char) letter));
      read("/" + i, words.toString());
    }

    assertThat(files()).hasSizeGreaterThan(2);
    for (var file : files()) {
      assertThat(Files.size(file)).isLessThan(3 * SMALL_FILE);
    }
  }

  @Test
  void changedFileIsNoticed() throws IOException {
    read("/a", "1 20 The lid fell off");
    try (var file = new RandomAccessFile(files().getFirst().toFile(), "rw")) {
      file.seek(file.length() - 30);
      int was = file.read();
      file.seek(file.length() - 30);
      file.write(was ^ 0x55);
    }

    assertThat(archive().audit()).singleElement().asString().contains("not as it was kept");
  }

  @Test
  void changedRowBreaksTheChain() throws Exception {
    read("/a", "1 20 The lid fell off");
    read("/b", "2 20 Never again");
    try (var connection = rig.database.getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate("delete from crawler.evidence where url like '%/a'");
    }

    assertThat(archive().audit()).singleElement().asString().contains("breaks the chain");
  }

  @Test
  void halfWrittenRecordIsMendedAtTheNextOpening() throws IOException {
    read("/a", "1 20 The lid fell off");
    read("/b", "2 20 Never again");
    var lost = rig.sink.last().posts().getFirst().key();
    try (var file = new RandomAccessFile(files().getFirst().toFile(), "rw")) {
      file.setLength(file.length() - 10);
    }

    rig.with(settings -> settings);

    assertThat(archive().of(lost)).isEmpty();
    assertThat(unpacked()).contains("The lid fell off").doesNotContain("Never again");
    assertThat(archive().audit()).isEmpty();
    read("/c", "3 20 Third");
    assertThat(archive().audit()).isEmpty();
  }

  @Test
  void fileThatNoRowNamesIsDeletedAndForeignFilesAreNot() throws IOException {
    Files.createDirectories(folder());
    Files.writeString(folder().resolve("earshot-20260101000000-00000000.warc.gz"), "left over");
    Files.writeString(folder().resolve("notes.txt"), "mine");

    rig.with(settings -> settings);

    assertThat(folder()).isDirectoryContaining(file -> file.endsWith("notes.txt"));
    assertThat(files()).isEmpty();
  }

  @Test
  void folderThatIsAwayForAWhileLosesNothing() throws IOException {
    read("/a", "1 20 The lid fell off");
    var key = rig.sink.last().posts().getFirst().key();
    var elsewhere = data.resolve("unmounted");

    Files.move(folder(), elsewhere);
    rig.with(settings -> settings);
    assertThat(archive().audit()).singleElement().asString().contains("not as it was kept");
    Files.delete(folder());
    Files.move(elsewhere, folder());
    rig.with(settings -> settings);

    assertThat(archive().of(key)).hasSize(1);
    assertThat(archive().audit()).isEmpty();
  }

  @Test
  void recordThatCouldNotBeWrittenIsNotClaimed() throws IOException {
    read("/a", "1 20 The lid fell off");
    var file = files().getFirst();
    Files.delete(file);
    Files.createDirectory(file);

    read("/b", "2 20 Never again");
    read("/c", "3 20 Third");

    assertThat(archive().of(rig.sink.harvests().get(1).posts().getFirst().key())).isEmpty();
    assertThat(archive().of(rig.sink.last().posts().getFirst().key())).hasSize(1);
  }

  @Test
  void diskThatRefusesHoldsNoMentionUp() throws IOException {
    read("/a", "1 20 The lid fell off");
    deleteAll();
    Files.delete(folder());
    Files.writeString(folder(), "a file where the folder was");

    read("/b", "2 20 Never again");

    var key = rig.sink.last().posts().getFirst().key();
    assertThat(key.id()).isEqualTo("2");
    assertThat(archive().of(key)).isEmpty();
    assertThat(rig.crawler.health()).allMatch(health -> health.state() == SourceHealth.State.OK);
  }

  private void deleteAll() throws IOException {
    for (var file : files()) {
      Files.delete(file);
    }
  }

  private EvidenceArchive archive() {
    return rig.crawler.evidence().orElseGet(() -> fail("no archive"));
  }

  private void read(String path, String... lines) {
    rig.site.page(path, String.join("\n", lines));
    rig.add(path);
    rig.crawler.runDue();
  }

  private Path folder() {
    return data.resolve("evidence");
  }

  private List<Path> files() throws IOException {
    try (var paths = Files.list(folder())) {
      return paths.filter(path -> path.toString().endsWith(".warc.gz")).sorted().toList();
    }
  }

  private String unpacked() throws IOException {
    var all = new StringBuilder();
    for (var file : files()) {
      try (var in = new GZIPInputStream(Files.newInputStream(file))) {
        all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }
}
