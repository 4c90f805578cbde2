package org.earshot.crawler.extract;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.Route;
import org.earshot.crawler.extract.facts.StrictJson;
import org.earshot.crawler.extract.kind.JsonKind;
import org.earshot.crawler.extract.kind.Kind;
import tools.jackson.databind.JsonNode;

/// Finds out what a page is by looking at it. Its content type is not asked: feeds are served as
/// `text/html`, pages as `application/xml`, and what they begin with never lies.
final class AutoKind implements Kind {
  private final Kind feed;
  private final Kind webPage;
  private final List<Kind> platforms;

  /// @param platforms the kinds that know their own answers and addresses, asked in this order
  AutoKind(Kind feed, Kind webPage, List<Kind> platforms) {
    this.feed = feed;
    this.webPage = webPage;
    this.platforms = List.copyOf(platforms);
  }

  @Override
  public String name() {
    return "auto";
  }

  @Override
  public Extraction read(Page page, String text) {
    return switch (Look.at(text)) {
      case JSON_FEED -> feed.read(page, text);
      case OTHER_JSON -> json(page, text);
      case XML_FEED -> platform(page, text).orElse(feed).read(page, text);
      case SITE_MAP, WEB_PAGE -> platform(page, text).orElse(webPage).read(page, text);
      case NOTHING -> new Extraction.Unreadable("an empty answer from " + page.url());
    };
  }

  @Override
  public Optional<Route> route(URI address) {
    return platforms.stream()
        .filter(kind -> kind.claims(address))
        .map(kind -> kind.route(address))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Kind> platform(Page page, String text) {
    for (var kind : platforms) {
      if (kind.recognises(page, text)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  private Extraction json(Page page, String text) {
    var root = StrictJson.read(text);
    return root.flatMap(node -> jsonKind(page, node).map(kind -> kind.read(page, node)))
        .orElseGet(() -> webPage.read(page, text));
  }

  private Optional<JsonKind> jsonKind(Page page, JsonNode root) {
    return Stream.concat(
            jsonKinds().filter(kind -> kind.recognises(root)),
            jsonKinds().filter(kind -> asked(page, kind)))
        .findFirst();
  }

  private Stream<JsonKind> jsonKinds() {
    return platforms.stream().filter(JsonKind.class::isInstance).map(JsonKind.class::cast);
  }

  private static boolean asked(Page page, Kind kind) {
    try {
      return kind.claims(URI.create(page.url()));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
