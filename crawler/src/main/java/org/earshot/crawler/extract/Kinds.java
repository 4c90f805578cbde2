package org.earshot.crawler.extract;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.Route;
import org.earshot.crawler.Selectors;
import org.earshot.crawler.extract.api.ActivityPubKind;
import org.earshot.crawler.extract.api.AppStoreKind;
import org.earshot.crawler.extract.api.BlueskyKind;
import org.earshot.crawler.extract.api.DiscourseKind;
import org.earshot.crawler.extract.api.FirefoxAddonsKind;
import org.earshot.crawler.extract.api.GdeltKind;
import org.earshot.crawler.extract.api.GitHubKind;
import org.earshot.crawler.extract.api.GoogleNewsKind;
import org.earshot.crawler.extract.api.HackerNewsKind;
import org.earshot.crawler.extract.api.JetstreamKind;
import org.earshot.crawler.extract.api.LemmyKind;
import org.earshot.crawler.extract.api.LobstersKind;
import org.earshot.crawler.extract.api.ManualKind;
import org.earshot.crawler.extract.api.MastodonKind;
import org.earshot.crawler.extract.api.RedditKind;
import org.earshot.crawler.extract.api.StackExchangeKind;
import org.earshot.crawler.extract.api.TelegramKind;
import org.earshot.crawler.extract.api.WooCommerceKind;
import org.earshot.crawler.extract.api.WordPressKind;
import org.earshot.crawler.extract.api.YouTubeKind;
import org.earshot.crawler.extract.facts.Decoding;
import org.earshot.crawler.extract.kind.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The ways in which a page can be read, by name.
public final class Kinds {
  private static final Logger LOG = LoggerFactory.getLogger(Kinds.class);
  private static final Kind FEED = new FeedKind();
  private static final Kind PAGE = new WebPageKind();
  private static final Kind SELECTORS = new SelectorsKind(Optional.empty());

  /// In the order in which `auto` asks them whether an answer or an address is theirs.
  private static final List<Kind> PLATFORMS =
      List.of(
          new ManualKind(),
          new DiscourseKind(),
          new StackExchangeKind(),
          new AppStoreKind(),
          new FirefoxAddonsKind(),
          new WooCommerceKind(),
          new WordPressKind(),
          new GitHubKind(),
          new YouTubeKind(),
          new GoogleNewsKind(),
          new HackerNewsKind(),
          new MastodonKind(),
          new BlueskyKind(),
          new JetstreamKind(),
          new LemmyKind(),
          new LobstersKind(),
          new TelegramKind(),
          new GdeltKind(),
          new RedditKind(),
          new SitemapKind(),
          // last: its objects are the least particular
          new ActivityPubKind());

  private static final List<Kind> ALL =
      Stream.concat(
              Stream.of(new AutoKind(FEED, PAGE, PLATFORMS), FEED, PAGE, SELECTORS),
              PLATFORMS.stream())
          .toList();

  private static final Map<String, Kind> BY_NAME =
      ALL.stream().collect(Collectors.toUnmodifiableMap(Kind::name, kind -> kind));

  /// All names; `auto` first.
  public static List<String> names() {
    return ALL.stream().map(Kind::name).toList();
  }

  /// Reads a page as one kind.
  ///
  /// @throws IllegalArgumentException when there is no such kind
  public Extraction read(Page page, String kind) {
    return read(page, find(kind));
  }

  /// Reads a page with the operator's selectors.
  public Extraction read(Page page, Selectors selectors) {
    return read(page, new SelectorsKind(Optional.of(selectors)));
  }

  private static Extraction read(Page page, Kind reader) {
    try {
      var text = Decoding.decode(page);
      return Walls.orRead(reader.read(page, text), page, text);
    } catch (RuntimeException e) {
      // A parser's own bug, met by a page that nobody foresaw, is that page's failure and no one
      // else's: the crawl goes on.
      LOG.warn("cannot read {} as {}", page.url(), reader.name(), e);
      return new Extraction.Unreadable(
          "cannot read " + page.url() + " as " + reader.name() + ": " + e);
    }
  }

  /// Where a kind asks for what people see at an address; `auto` takes the kind to which the
  /// address belongs by itself. What is no kind's own is a page.
  ///
  /// @throws IllegalArgumentException when there is no such kind
  public static Route route(URI address, String kind) {
    return find(kind).route(address).orElseGet(() -> Route.page(address));
  }

  private static Kind find(String name) {
    var kind = BY_NAME.get(name);
    if (kind == null) {
      throw new IllegalArgumentException(
          "there is no kind '" + name + "'; known kinds: " + String.join(", ", names()));
    }
    return kind;
  }
}
