package org.earshot.crawler.extract.api;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.Post;
import org.earshot.crawler.Route;
import org.earshot.crawler.extract.facts.StrictJson;
import org.earshot.crawler.extract.kind.JsonKind;
import tools.jackson.databind.JsonNode;

/// All that is written on Bluesky, as Jetstream sends it (github.com/bluesky-social/jetstream). It
/// is listened to, not asked again and again; what was recorded of it, an event a line, is read
/// here.
public final class JetstreamKind implements JsonKind {
  @Override
  public String name() {
    return "jetstream";
  }

  @Override
  public boolean claims(URI address) {
    return Address.of(address)
        .filter(parts -> parts.host().startsWith("jetstream") && parts.pathBegins("subscribe"))
        .isPresent();
  }

  @Override
  public Optional<Route> route(URI address) {
    return claims(address)
        ? Optional.of(new Route(address, Route.Access.API, Duration.ZERO))
        : Optional.empty();
  }

  @Override
  public boolean recognises(JsonNode root) {
    return JetstreamEvent.of(root.isArray() ? root.path(0) : root).isPresent();
  }

  @Override
  public Extraction read(Page page, String text) {
    var posts = new ArrayList<Post>();
    boolean understood = true;
    for (var line : text.lines().filter(line -> !line.isBlank()).toList()) {
      var event = StrictJson.read(line).flatMap(JetstreamEvent::of);
      event.flatMap(JetstreamEvent::written).ifPresent(posts::add);
      understood &= event.isPresent();
    }
    return understood || !posts.isEmpty()
        ? new Extraction.Posts(name(), posts, false, Optional.empty())
        : unreadable(page, "no events");
  }

  @Override
  public Extraction read(Page page, JsonNode root) {
    var events = root.isArray() ? new Fields(root).list() : List.of(new Fields(root));
    var posts =
        events.stream()
            .flatMap(event -> JetstreamEvent.of(event.node()).stream())
            .flatMap(event -> event.written().stream())
            .toList();
    return new Extraction.Posts(name(), posts, false, Optional.empty());
  }
}
