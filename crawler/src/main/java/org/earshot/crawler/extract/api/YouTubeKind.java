package org.earshot.crawler.extract.api;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.Route;
import org.earshot.crawler.extract.feed.XmlFeed;
import org.earshot.crawler.extract.kind.Kind;
import org.jsoup.Jsoup;

/// Films of a YouTube channel or list, by the feed that YouTube gives of the newest fifteen. Their
/// comments need a key.
public final class YouTubeKind implements Kind {
  private static final String HOST = "youtube.com";
  private static final String FEED = "/feeds/videos.xml?";
  private static final String VOCABULARY = "http://www.youtube.com/xml/schemas";

  /// How far the feed's root is looked for.
  private static final int PRESCAN = 2_000;

  /// The feed first, then the page's own address.
  private static final String LINKS =
      "link[rel=alternate][type=application/rss+xml][href], link[rel=canonical][href]";

  private final XmlFeed feed = new XmlFeed();

  @Override
  public String name() {
    return "youtube";
  }

  @Override
  public boolean claims(URI address) {
    return route(address).isPresent();
  }

  /// A handle (`/@name`) and a name of its own (`/c/name`) do not tell the channel's id: its page
  /// is asked, which names the feed.
  @Override
  public Optional<Route> route(URI address) {
    return Address.of(address)
        .filter(parts -> parts.isOn(HOST))
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
        : Optional.of(URI.create("https://www." + HOST + FEED + name + "=" + Address.encoded(id)));
  }

  @Override
  public boolean recognises(Page page, String text) {
    return text.indexOf(VOCABULARY, 0, Math.min(PRESCAN, text.length())) >= 0 || isChannel(page);
  }

  /// Whether a page is a channel's own, by one of the names that do not tell the channel's id.
  private static boolean isChannel(Page page) {
    return page.url().contains(HOST)
        && Address.of(page.url())
            .filter(parts -> parts.isOn(HOST))
            .map(parts -> parts.segment(0))
            .filter(first -> first.startsWith("@") || first.equals("c") || first.equals("user"))
            .isPresent();
  }

  @Override
  public Extraction read(Page page, String text) {
    return feed.read(page, text)
        .<Extraction>map(
            read -> new Extraction.Posts(name(), read.posts(), false, Optional.empty()))
        .orElseGet(() -> channel(page, text));
  }

  /// A channel's page names its feed, and its address by id.
  private Extraction channel(Page page, String text) {
    return feedOf(page, text)
        .map(feed ->
            new Extraction.Unreadable(
                "the films of " + page.url() + " stand in its feed, " + feed,
                false,
                Optional.of(feed)))
        .orElseGet(
            () -> new Extraction.Unreadable("no feed of a YouTube channel at " + page.url()));
  }

  private static Optional<String> feedOf(Page page, String text) {
    var site = Address.of(page.url());
    return Jsoup.parse(text, page.url()).select(LINKS).stream()
        .map(link -> Address.of(link.absUrl("href")))
        .flatMap(Optional::stream)
        .filter(link -> site.filter(at -> isSameSite(at, link)).isPresent())
        .flatMap(link -> feedOf(link).stream())
        .findFirst();
  }

  /// The feed that an address is, or stands for.
  private static Optional<String> feedOf(Address link) {
    var id =
        link.segment(0).equals("feeds")
            ? link.parameter("channel_id")
            : Optional.of(link.segment(1)).filter(_ -> link.segment(0).equals("channel"));
    return id.filter(text -> !text.isEmpty())
        .map(text -> link.root() + FEED + "channel_id=" + Address.encoded(text));
  }

  private static boolean isSameSite(Address one, Address other) {
    return one.root().equals(other.root()) || (one.isOn(HOST) && other.isOn(HOST));
  }
}
