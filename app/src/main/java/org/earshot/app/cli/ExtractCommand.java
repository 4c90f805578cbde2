package org.earshot.app.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.earshot.app.OperatorException;
import org.earshot.app.json.PostJson;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.PageReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Posts out of a saved page.
@Command(
    name = "extract",
    description = {"Reads the posts out of a saved page, offline: one JSON object a line.", ""})
final class ExtractCommand extends TerminalCommand {
  /// A saved page may be larger than what we would fetch, but a gzip bomb must not take the memory.
  private static final int MOST_BYTES = 128 * 1024 * 1024;

  private static final int GZIP = 0x8b1f; // the magic number of RFC 1952, as it stands in memory

  @Parameters(
      index = "0",
      paramLabel = "FILE",
      description = "The page as it was sent, gzipped or not; - reads standard input.")
  private String file = "";

  @Option(
      names = "--url",
      required = true,
      paramLabel = "U",
      description = "Address that it came from: it names the site and resolves links.")
  private String url = "";

  @Option(
      names = "--kind",
      paramLabel = "K",
      completionCandidates = Kinds.class,
      description = "How to read it: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private String kind = "auto";

  @Option(
      names = "--content-type",
      paramLabel = "T",
      description = "Content-Type that it came with, such as 'text/html; charset=windows-1257'.")
  private @Nullable String contentType;

  @Mixin private SelectorOptions selectors = new SelectorOptions();

  ExtractCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  public Integer call() {
    var bytes = bytes();
    if (bytes.length == 0) {
      throw new OperatorException(place() + " is empty");
    }
    var odd = contentType == null ? NoPage.of(bytes) : Optional.<NoPage>empty();
    if (odd.isPresent()) {
      throw new OperatorException(place() + " is " + odd.get().words() + ", not a page");
    }
    var page =
        Page.saved(
            page(url).toString(),
            Optional.ofNullable(contentType),
            bytes,
            terminal.clock().instant());
    return switch (new PageReader().read(page, selectors.kind(kind(kind)), selectors.read())) {
      case Extraction.Posts posts -> {
        posts.posts().forEach(post -> terminal.out().println(PostJson.line(post)));
        yield Commands.OK;
      }
      case Extraction.SiteMap map -> {
        say(Maps.line(map));
        yield Commands.OK;
      }
      case Extraction.Unreadable unreadable -> {
        say(Plain.line(unreadable.reason()));
        yield Commands.FAILURE;
      }
    };
  }

  private byte[] bytes() {
    try {
      var raw = file.equals("-") ? most(terminal.in()) : read(Path.of(file));
      boolean zipped = raw.length > 1 && ((raw[0] & 0xff) | (raw[1] & 0xff) << 8) == GZIP;
      return zipped ? most(new GZIPInputStream(new ByteArrayInputStream(raw))) : raw;
    } catch (NoSuchFileException absent) {
      throw new OperatorException("there is no file " + file, absent);
    } catch (IOException failed) {
      throw new OperatorException("cannot read " + place() + ": " + failed.getMessage(), failed);
    }
  }

  private String place() {
    return file.equals("-") ? "standard input" : file;
  }

  private static byte[] read(Path path) throws IOException {
    try (var in = Files.newInputStream(path)) {
      return most(in);
    }
  }

  private static byte[] most(InputStream in) throws IOException {
    var bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new IOException("it is larger than " + MOST_BYTES + " bytes");
    }
    return bytes;
  }
}
