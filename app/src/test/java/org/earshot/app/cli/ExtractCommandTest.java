package org.earshot.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

final class ExtractCommandTest {
  private static final String FEED =
      """
      <rss version="2.0"><channel><title>Kettles</title>
      <item><guid isPermaLink="false">k1</guid><link>https://blog.example/1</link>
        <title>Leaks</title><description>It leaks, sadly: ąčę.</description>
        <pubDate>Mon, 02 Mar 2026 12:00:00 GMT</pubDate></item>
      <item><guid isPermaLink="false">k2</guid><link>https://blog.example/2</link>
        <title>Fine</title><description>It boils.</description></item>
      </channel></rss>
      """;
  private static final String URL = "https://blog.example/feed";

  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void page() throws IOException {
    file = Files.writeString(folder.resolve("feed.xml"), FEED);
  }

  @Test
  void printsOneJsonPostALine() {
    var ran = new Cli().run("extract", file.toString(), "--url", URL);

    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.lines()).hasSize(2);
    var first = JsonMapper.builder().build().readTree(ran.lines().getFirst());
    assertThat(first.path("id").asString("")).isEqualTo("k1");
    assertThat(first.path("url").asString("")).isEqualTo("https://blog.example/1");
    assertThat(first.path("text").asString("")).contains("ąčę");
    assertThat(first.path("published").asString("")).isEqualTo("2026-03-02T12:00:00Z");
  }

  @Test
  void selectorsSayWhereThePartsOfAPostStand() throws IOException {
    var page =
        Files.writeString(
            folder.resolve("page.html"),
            "<ul><li><b>Ann</b><p>It leaks.</p></li><li><b>Bob</b><p>It boils.</p></li></ul>");

    var ran =
        new Cli()
            .run(
                "extract",
                page.toString(),
                "--url",
                "https://shop.example/kettle",
                "--selector",
                "list=li",
                "--selector",
                "text=p",
                "--selector",
                "author=b");

    assertThat(ran.code()).isZero();
    assertThat(ran.lines()).hasSize(2);
    assertThat(ran.lines().getFirst()).contains("It leaks.", "Ann");
  }

  @Test
  void selectorThatCannotBeReadIsMisuse() {
    var ran =
        new Cli()
            .run(
                "extract",
                file.toString(),
                "--url",
                URL,
                "--selector",
                "list=li >",
                "--selector",
                "text=p");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("selector 'list': cannot be read from character 4 on");
  }

  @Test
  void gzippedBytesAndStandardInputGiveTheSame() throws IOException {
    var plain = new Cli().run("extract", file.toString(), "--url", URL);
    var zipped = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(zipped)) {
      gzip.write(FEED.getBytes(StandardCharsets.UTF_8));
    }

    assertThat(new Cli().in(zipped.toByteArray()).run("extract", "-", "--url", URL))
        .isEqualTo(plain);
    assertThat(new Cli().in(FEED).run("extract", "-", "--url", URL, "--kind", "feed"))
        .isEqualTo(plain);
  }

  @Test
  void contentTypeNamesTheCharset() {
    var ran =
        new Cli()
            .in(FEED.getBytes(Charset.forName("windows-1257")))
            .run("extract", "-", "--url", URL, "--content-type", "text/xml; charset=windows-1257");

    assertThat(ran.out()).contains("ąčę");
  }

  @Test
  void pageThatCannotBeReadSaysWhy() {
    var ran = new Cli().in("<p>nothing</p>").run("extract", "-", "--url", URL, "--kind", "feed");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().lines()).singleElement().asString().startsWith("earshot: ");
  }

  @Test
  void brokenGzipAndAbsentFileAreNamed() {
    var broken = new byte[] {0x1f, (byte) 0x8b, 1, 2, 3};

    assertThat(new Cli().in(broken).run("extract", "-", "--url", URL).err())
        .startsWith("earshot: cannot read standard input: ");
    var absent = new Cli().run("extract", folder.resolve("none").toString(), "--url", URL);
    assertThat(absent.code()).isEqualTo(1);
    assertThat(absent.err())
        .isEqualTo("earshot: there is no file " + folder.resolve("none") + "\n");
  }

  @Test
  void pictureIsNotReadAsAPage() throws IOException {
    var picture = Files.write(folder.resolve("page.html"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});

    var ran = new Cli().run("extract", picture.toString(), "--url", URL);

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains(picture.toString(), "PNG image, not a page");
  }

  @Test
  void standardInputThatCannotBeReadIsCalledSo() {
    var ran = new Cli().in(new byte[] {0x1f, (byte) 0x8b, 1, 2}).run("extract", "-", "--url", URL);

    assertThat(ran.err()).contains("cannot read standard input");
  }

  @Test
  void emptyFileIsCalledSo() throws IOException {
    var empty = Files.write(folder.resolve("empty.html"), new byte[0]);

    var ran = new Cli().run("extract", empty.toString(), "--url", URL);

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).isEqualTo("earshot: " + empty + " is empty\n");
  }
}
