package org.earshot.crawler.extract.api;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.Route;
import org.earshot.crawler.extract.facts.StrictJson;
import org.earshot.crawler.extract.kind.JsonKind;
import tools.jackson.databind.JsonNode;

/// Reviews of apps in Apple's App Store: the feed of customer reviews, one a country, as JSON or as
/// XML. It shows the newest 500 in ten pages and none of the developer's responses, which only
/// people see on the app's page.
public final class AppStoreKind implements JsonKind {
  /// Apple answers no page beyond the tenth.
  private static final int LAST_PAGE = 10;

  private static final Pattern APP = Pattern.compile("id(\\d{5,15})");
  private static final Pattern PAGE = Pattern.compile("(?i)([/&]page=)(\\d{1,4})(?=[/&]|$)");
  private static final Pattern COUNTRY = Pattern.compile("[a-z]{2}");
  private static final List<String> HOSTS =
      List.of("apps.apple.com", "itunes.apple.com", "apps.itunes.apple.com");

  @Override
  public String name() {
    return "appstore";
  }

  @Override
  public boolean claims(URI address) {
    return route(address).isPresent();
  }

  @Override
  public Optional<Route> route(URI address) {
    return Address.of(address)
        .filter(parts -> HOSTS.contains(parts.host()))
        .flatMap(parts ->
            parts.path().contains("customerreviews")
                ? Optional.of(address)
                : app(parts).map(app -> ask(parts, app)))
        .map(ask -> new Route(ask, Route.Access.API, Duration.ZERO));
  }

  private static Optional<String> app(Address parts) {
    return parts.path().stream()
        .map(APP::matcher)
        .filter(found -> found.matches())
        .findFirst()
        .map(found -> found.group(1));
  }

  private static URI ask(Address parts, String app) {
    var country = COUNTRY.matcher(parts.segment(0)).matches() ? parts.segment(0) : "us";
    return URI.create(
        "https://itunes.apple.com/%s/rss/customerreviews/page=1/id=%s/sortby=mostrecent/json"
            .formatted(country, app));
  }

  @Override
  public boolean recognises(JsonNode root) {
    var feed = root.path("feed");
    return feed.path("id").path("label").asString("").contains("/customerreviews/")
        || AppStoreReviews.entries(new Fields(feed)).stream().anyMatch(AppStoreReviews::isReview);
  }

  @Override
  public boolean recognises(Page page, String text) {
    return AppStoreXml.recognises(text);
  }

  @Override
  public Extraction read(Page page, String text) {
    if (text.stripLeading().startsWith("<")) {
      return AppStoreXml.read(text)
          .map(root -> read(page, root))
          .orElseGet(() -> unreadable(page, "no feed of reviews"));
    }
    return StrictJson.read(text)
        .map(root -> read(page, root))
        .orElseGet(() -> unreadable(page, "not whole JSON"));
  }

  @Override
  public Extraction read(Page page, JsonNode root) {
    var feed = new Fields(root.path("feed"));
    if (!feed.node().isObject()) {
      return unreadable(page, "no feed of reviews");
    }
    var reviews = new AppStoreReviews(page, feed).posts();
    return new Extraction.Posts(
        name(), reviews, false, reviews.isEmpty() ? Optional.empty() : next(page, feed));
  }

  /// The feed's own link to the next page leads to XML whatever was asked for, and from the last
  /// page to the last page.
  private static Optional<String> next(Page page, Fields feed) {
    var asked = PAGE.matcher(page.url());
    if (!asked.find()) {
      return Optional.empty();
    }
    int at = Integer.parseInt(asked.group(2));
    int last =
        feed.list("link").stream()
            .map(link -> link.at("attributes"))
            .filter(link -> link.string("rel").orElse("").equals("last"))
            .map(link -> PAGE.matcher(link.string("href").orElse("")))
            .filter(found -> found.find())
            .map(found -> Integer.parseInt(found.group(2)))
            .findFirst()
            .orElse(LAST_PAGE);
    return at < Math.min(last, LAST_PAGE)
        ? Optional.of(PAGE.matcher(page.url()).replaceFirst("$1" + (at + 1)))
        : Optional.empty();
  }
}
