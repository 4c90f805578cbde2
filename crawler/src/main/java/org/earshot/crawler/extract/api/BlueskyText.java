package org.earshot.crawler.extract.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.earshot.crawler.extract.facts.PlainText;

/// The words of a post of Bluesky. Its app cuts long addresses short in the text and keeps them
/// whole in a facet beside it, which counts in bytes of UTF-8
/// (docs.bsky.app/docs/advanced-guides/post-richtext).
final class BlueskyText {
  private static final String LINK = "app.bsky.richtext.facet#link";

  private BlueskyText() {}

  static Optional<String> of(Fields record) {
    var text = record.node().path("text").asString("");
    var links =
        record.list("facets").stream()
            .map(BlueskyText::link)
            .flatMap(Optional::stream)
            .sorted(Comparator.comparingInt(Link::start).reversed())
            .toList();
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    for (var link : links) {
      bytes = whole(bytes, link);
    }
    var words = PlainText.tidy(new String(bytes, StandardCharsets.UTF_8));
    return Optional.of(words).filter(found -> !found.isEmpty());
  }

  private record Link(int start, int end, String address) {}

  private static Optional<Link> link(Fields facet) {
    long start = facet.count("index.byteStart").orElse(-1);
    long end = facet.count("index.byteEnd").orElse(-1);
    return facet.list("features").stream()
        .filter(feature -> feature.string("$type").filter(LINK::equals).isPresent())
        .flatMap(feature -> feature.string("uri").stream())
        .findFirst()
        .filter(_ -> 0 <= start && start < end && end <= Integer.MAX_VALUE)
        .map(address -> new Link((int) start, (int) end, address));
  }

  private static byte[] whole(byte[] text, Link link) {
    if (link.end > text.length) {
      return text;
    }
    var shown = new String(text, link.start, link.end - link.start, StandardCharsets.UTF_8);
    if (!shown.endsWith("…") && !shown.endsWith("...")) {
      return text;
    }
    var address = link.address.getBytes(StandardCharsets.UTF_8);
    var rest = Arrays.copyOfRange(text, link.end, text.length);
    var whole = Arrays.copyOf(text, link.start + address.length + rest.length);
    System.arraycopy(address, 0, whole, link.start, address.length);
    System.arraycopy(rest, 0, whole, link.start + address.length, rest.length);
    return whole;
  }
}
