package org.earshot.crawler.extract.sitemap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.earshot.crawler.Page;
import org.earshot.crawler.extract.facts.Decoding;

/// Reads a page as a sitemap, gzip unfolded, in whichever of the forms that the protocol allows.
public final class Sitemaps {
  /// The protocol's limit for a map (sitemaps.org): what is longer is cut.
  static final int MOST_BYTES = 50 * 1024 * 1024;

  /// The protocol's limit for the addresses of a map.
  static final int MOST_ENTRIES = 50_000;

  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S{1,2048}");
  private static final Pattern LINE_END = Pattern.compile("\\R");

  private Sitemaps() {}

  /// The map; empty where the page is none.
  public static Optional<Sitemap> read(Page page) {
    return unfolded(page).flatMap(plain -> text(Decoding.decode(plain)));
  }

  /// Whether a page is kept compressed by gzip.
  public static boolean isFolded(Page page) {
    var body = page.body();
    return body.length >= 2 && (body[0] & 0xFF) == 0x1F && (body[1] & 0xFF) == 0x8B;
  }

  private static Optional<Sitemap> text(String text) {
    var start = text.stripLeading();
    return start.startsWith("<") || start.startsWith("\uFEFF<")
        ? new XmlSitemap(start).read()
        : lines(start);
  }

  private static Optional<Sitemap> lines(String text) {
    var entries =
        LINE_END
            .splitAsStream(text)
            .map(line -> line.replace("\uFEFF", "").strip())
            .filter(line -> ADDRESS.matcher(line).matches())
            .limit(MOST_ENTRIES + 1L)
            .map(line -> new Sitemap.Entry(line, ""))
            .toList();
    boolean whole = entries.size() <= MOST_ENTRIES;
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Sitemap(
                Sitemap.Form.TEXT, whole ? entries : entries.subList(0, MOST_ENTRIES), whole));
  }

  /// Maps are often kept compressed, and sent so without a word in the headers.
  private static Optional<Page> unfolded(Page page) {
    if (!isFolded(page)) {
      return Optional.of(page);
    }
    try (var in = new GZIPInputStream(new ByteArrayInputStream(page.body()))) {
      var plain = in.readNBytes(MOST_BYTES);
      return Optional.of(
          new Page(page.requested(), page.url(), page.status(), page.headers(), plain, page.at()));
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
