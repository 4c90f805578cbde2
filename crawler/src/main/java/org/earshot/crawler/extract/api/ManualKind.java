package org.earshot.crawler.extract.api;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.Route;
import org.earshot.crawler.extract.kind.Kind;

/// Places that no program may read without a key or a log-in: a person looks there now and then.
public final class ManualKind implements Kind {
  /// Hosts whose terms and robots.txt shut programs out, or that show strangers nothing.
  private static final List<String> WALLED =
      List.of(
          "facebook.com",
          "fb.com",
          "instagram.com",
          "threads.net",
          "threads.com",
          "x.com",
          "twitter.com",
          "linkedin.com",
          "tiktok.com",
          "trustpilot.com",
          "maps.app.goo.gl",
          "g.page");

  @Override
  public String name() {
    return "manual";
  }

  @Override
  public boolean claims(URI address) {
    return Address.of(address)
        .filter(parts -> isWalled(parts) || isMaps(parts) || isYelp(parts))
        .isPresent();
  }

  @Override
  public Optional<Route> route(URI address) {
    return Optional.of(new Route(address, Route.Access.PERSON, Duration.ZERO));
  }

  private static boolean isWalled(Address parts) {
    return WALLED.stream().anyMatch(parts::isOn);
  }

  /// Google's maps stand on the domain of each country.
  private static boolean isMaps(Address parts) {
    var host = parts.host();
    return host.startsWith("maps.google.")
        || (host.startsWith("google.") && parts.pathBegins("maps"));
  }

  private static boolean isYelp(Address parts) {
    var host = parts.host();
    return host.startsWith("yelp.") || host.contains(".yelp.");
  }

  @Override
  public Extraction read(Page page, String text) {
    return new Extraction.Unreadable(
        page.url() + " is for a person to look at: no program may read it");
  }
}
