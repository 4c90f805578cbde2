package org.earshot.crawler.outside;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Lead;
import org.earshot.crawler.Page;
import org.earshot.crawler.PageReader;
import org.earshot.crawler.Post;
import org.earshot.crawler.extract.facts.Decoding;
import org.earshot.crawler.extract.feed.Feed;
import org.earshot.crawler.extract.feed.JsonFeed;
import org.earshot.crawler.extract.feed.Masthead;
import org.earshot.crawler.extract.feed.XmlFeed;
import org.earshot.crawler.extract.lead.PageLeads;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One case of a folder of outside cases: a saved page, and what it should give.
record OutsideCase(Path folder, JsonNode row) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Instant SEEN = Instant.parse("2026-03-01T00:00:00Z");

  /// The cases of one kind; a test that asks for them is skipped where they are not given.
  ///
  /// @param kind the name of their folder
  static List<OutsideCase> ofKind(String kind) throws IOException {
    var cases =
        Optional.ofNullable(System.getProperty("earshot.cases"))
            .filter(path -> !path.isBlank() && !path.contains("${"))
            .or(() -> Optional.ofNullable(System.getenv("EARSHOT_CASES")));
    var folder = cases.map(path -> Path.of(path, kind));
    assumeTrue(
        folder.isPresent() && Files.isDirectory(folder.get()),
        "no outside cases here: name their folder in EARSHOT_CASES");
    return in(folder.orElseThrow());
  }

  private static List<OutsideCase> in(Path folder) throws IOException {
    try (var lines = Files.lines(folder.resolve("cases.jsonl"))) {
      return lines.map(line -> new OutsideCase(folder, JSON.readTree(line))).toList();
    }
  }

  String id() {
    return row.path("id").asString();
  }

  String set() {
    return row.path("set").asString();
  }

  /// A row of a table that is one case, as a case of its own.
  OutsideCase row(JsonNode of) {
    var named = JSON.createObjectNode();
    named.put("id", id()).put("set", set()).setAll((tools.jackson.databind.node.ObjectNode) of);
    return new OutsideCase(folder, named);
  }

  JsonNode expected() {
    return row.path("expected");
  }

  boolean hasFile() {
    return row.path("file").isString();
  }

  byte[] body() {
    var file = folder.resolve(row.path("file").asString());
    try (InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
      var bytes = plain.readAllBytes();
      return file.toString().endsWith(".http") ? withoutHead(bytes) : bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The file as it is, with the head of its answer.
  byte[] rawBody() throws IOException {
    return Files.readAllBytes(folder.resolve(row.path("file").asString()));
  }

  String text() {
    return new String(body(), StandardCharsets.ISO_8859_1);
  }

  /// The body as what most of them are.
  String text8() {
    return new String(body(), StandardCharsets.UTF_8);
  }

  Extraction read() {
    return new PageReader().read(page(), "auto");
  }

  List<Post> posts() {
    return read() instanceof Extraction.Posts posts ? posts.posts() : List.of();
  }

  /// Its characters as we read them.
  String decoded() {
    return Decoding.decode(page());
  }

  /// What a feed says of itself.
  Masthead masthead() {
    var text = decoded();
    var feed =
        text.stripLeading().startsWith("{")
            ? new JsonFeed().read(page(), text)
            : new XmlFeed().read(page(), text);
    return feed.map(Feed::masthead)
        .orElseGet(() ->
            new Masthead(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
  }

  /// What a web page leads to.
  List<Lead> leads() {
    return new PageLeads(_ -> false).of(page());
  }

  Page page() {
    Map<String, List<String>> headers = new TreeMap<>();
    row.path("http_headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), List.of(header.getValue().asString())));
    var url =
        Optional.ofNullable(headers.get("content-location"))
            .map(List::getFirst)
            .filter(location -> location.startsWith("http"))
            .orElse(row.path("url").asString("http://example.com/"));
    return new Page(
        url, url.startsWith("http") ? url : "http://example.com/", 200, headers, body(), SEEN);
  }

  private static byte[] withoutHead(byte[] bytes) {
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    int at = end >= 0 ? end + 4 : text.indexOf("\n\n") + 2;
    return Arrays.copyOfRange(bytes, at, bytes.length);
  }
}
