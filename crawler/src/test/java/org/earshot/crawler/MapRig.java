package org.earshot.crawler;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A crawler that reads for real, and a site with maps.
abstract class MapRig {
  final Rig rig = new Rig();

  @BeforeEach
  void readForReal() {
    rig.readForReal();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  static String review(String id, String words) {
    return """
    <html><body><div itemscope itemtype="https://schema.org/Review" itemid="#%s">
    <span itemprop="author">Ona</span><meta itemprop="datePublished" content="2025-12-01">
    <a itemprop="url" href="/r/%s">link</a>
    <p itemprop="reviewBody">%s, and nobody answers.</p></div></body></html>
    """
        .formatted(id, id, words);
  }

  void reviews(String... names) {
    for (var name : names) {
      rig.site.page("/reviews/" + name, review(name, "The lid of " + name + " broke"));
    }
  }

  /// Lines of a path and a date.
  String urlset(String... lines) {
    return map("urlset", "url", lines);
  }

  String map(String root, String entry, String... lines) {
    var map = new StringBuilder("<?xml version=\"1.0\"?>\n<" + root + ">");
    for (var line : lines) {
      int space = line.indexOf(' ');
      var path = space < 0 ? line : line.substring(0, space);
      var date = space < 0 ? "" : "<lastmod>" + line.substring(space + 1) + "</lastmod>";
      var address = path.startsWith("http") ? path : rig.url(path).toString();
      map.append("<%s><loc>%s</loc>%s</%s>".formatted(entry, address, date, entry));
    }
    return map.append("</" + root + ">").toString();
  }

  List<String> words() {
    return rig.sink.harvests().stream()
        .flatMap(harvest -> harvest.posts().stream())
        .map(post -> post.key().id().substring(post.key().id().lastIndexOf('/') + 1))
        .toList();
  }

  /// What was asked for from here on.
  List<String> askedAfter(Runnable look) {
    int before = rig.site.asked().size();
    look.run();
    return rig.site.asked().stream()
        .skip(before)
        .filter(path -> !path.equals("/robots.txt"))
        .toList();
  }

  /// Read four times an hour at the usual, once in ten hours at the least.
  Source addCalm(String path) {
    var cadence = new Cadence(Rig.CADENCE, Rig.CADENCE, Duration.ofHours(10));
    return rig.add(SourceSpec.of("calm", rig.url(path), cadence, About.nothing()));
  }

  void index(String... maps) {
    rig.site.page("/sitemap.xml", map("sitemapindex", "sitemap", maps));
  }

  void change(Source source, String path, About about) {
    rig.crawler
        .sources()
        .change(
            source.id(), SourceSpec.of("changed", rig.url(path), source.spec().cadence(), about));
  }

  Source addMap(String path) {
    return rig.add(
        new SourceSpec(
            "map",
            rig.url(path),
            "sitemap",
            Cadence.every(Rig.CADENCE),
            About.nothing(),
            Optional.empty(),
            ReplyAccess.usual(),
            true));
  }
}
