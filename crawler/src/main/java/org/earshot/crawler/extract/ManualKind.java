package org.earshot.crawler.extract;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.Route;
import org.earshot.crawler.extract.kind.Kind;

/// Places that only people may read, such as those behind a log-in: a person is asked to look.
final class ManualKind implements Kind {
  @Override
  public String name() {
    return "manual";
  }

  @Override
  public Extraction read(Page page, String text) {
    return new Extraction.Unreadable("only a person looks at " + page.url());
  }

  @Override
  public Optional<Route> route(URI address) {
    return Optional.of(new Route(address, Route.Access.PERSON, Duration.ZERO));
  }
}
