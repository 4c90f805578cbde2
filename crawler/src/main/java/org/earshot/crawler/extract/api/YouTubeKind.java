package org.earshot.crawler.extract.api;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.Route;
import org.earshot.crawler.extract.feed.XmlFeed;
import org.earshot.crawler.extract.kind.Kind;

/// Films of a YouTube channel or list, by the feed that YouTube gives of the newest fifteen. Their
/// comments need a key.
public final class YouTubeKind implements Kind {
  private static final String FEED = "https://www.youtube.com/feeds/videos.xml?";
  private static final String VOCABULARY = "http://www.youtube.com/xml/schemas";

  /// How far the feed's root is looked for.
  private static final int PRESCAN = 2_000;

  private final XmlFeed feed = new XmlFeed();

  @Override
  public String name() {
    return "youtube";
  }

  @Override
  public boolean claims(URI address) {
    return route(address).isPresent();
  }

  /// A handle (`/@name`) does not tell the channel's id; its page links the feed.
  @Override
  public Optional<Route> route(URI address) {
    return Address.of(address)
        .filter(parts -> parts.isOn("youtube.com"))
        .flatMap(parts -> ask(address, parts))
        .map(ask -> new Route(ask, Route.Access.PAGE, Duration.ZERO));
  }

  private static Optional<URI> ask(URI address, Address parts) {
    return switch (parts.segment(0)) {
      case "feeds" -> Optional.of(address);
      case "channel" -> feed("channel_id", parts.segment(1));
      case "user" -> feed("user", parts.segment(1));
      case "playlist" -> feed("playlist_id", parts.parameter("list").orElse(""));
      default -> Optional.empty();
    };
  }

  private static Optional<URI> feed(String name, String id) {
    return id.isEmpty()
        ? Optional.empty()
        : Optional.of(URI.create(FEED + name + "=" + Address.encoded(id)));
  }

  @Override
  public boolean recognises(Page page, String text) {
    return text.indexOf(VOCABULARY, 0, Math.min(PRESCAN, text.length())) >= 0;
  }

  @Override
  public Extraction read(Page page, String text) {
    return feed.read(page, text)
        .<Extraction>map(
            read -> new Extraction.Posts(name(), read.posts(), false, Optional.empty()))
        .orElseGet(
            () -> new Extraction.Unreadable("no feed of a YouTube channel at " + page.url()));
  }
}
