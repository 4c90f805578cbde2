package org.earshot.app.acceptance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import tools.jackson.databind.json.JsonMapper;

/// A real web server with one product page whose reviews the test writes.
final class ProductSite implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final MockWebServer server = new MockWebServer();
  private final ConcurrentMap<String, Review> reviews = new ConcurrentHashMap<>();
  private final List<String> order = new CopyOnWriteArrayList<>();
  private final Runnable beforeEachLook;

  ProductSite() throws IOException {
    this((site, clock) -> {}, Clock.systemUTC());
  }

  /// @param beforeEachLook is run before the page is given out
  /// @param clock is handed to it
  ProductSite(BiConsumer<ProductSite, Clock> beforeEachLook, Clock clock) throws IOException {
    this.beforeEachLook = () -> beforeEachLook.accept(this, clock);
    server.setDispatcher(new Pages());
    server.start(InetAddress.getLoopbackAddress(), 0);
  }

  String authority() {
    return "127.0.0.1:" + server.getPort();
  }

  URI page() {
    return URI.create("http://" + authority() + "/kettle");
  }

  String profile(String user) {
    return "http://" + authority() + "/users/" + user;
  }

  void publish(Review review) {
    reviews.put(review.id(), review);
    order.add(review.id());
  }

  void change(String id, UnaryOperator<Review> change) {
    reviews.computeIfPresent(id, (key, review) -> change.apply(review));
  }

  List<Review> published() {
    return order.stream().map(id -> Objects.requireNonNull(reviews.get(id))).toList();
  }

  @Override
  public void close() {
    server.close();
  }

  private String html() {
    var product =
        Map.of(
            "@context", "https://schema.org",
            "@type", "Product",
            "name", "Kettle One",
            "review",
                published().stream().map(review -> review.toJsonLd(page().toString())).toList());
    var json = JSON.writeValueAsString(product).replace("<", "\\u003c");
    return """
    <!doctype html><html lang="en"><head><title>Kettle One</title>
    <script type="application/ld+json">%s</script></head><body><h1>Kettle One</h1></body></html>
    """
        .formatted(json);
  }

  private synchronized MockResponse page200() {
    beforeEachLook.run();
    return new MockResponse.Builder()
        .setHeader("Content-Type", "text/html; charset=utf-8")
        .body(html())
        .build();
  }

  private final class Pages extends Dispatcher {
    @Override
    public MockResponse dispatch(RecordedRequest request) {
      return switch (request.getUrl().encodedPath()) {
        case "/robots.txt" -> new MockResponse.Builder().body("User-agent: *\nAllow: /\n").build();
        case "/kettle" -> page200();
        default -> new MockResponse.Builder().code(404).build();
      };
    }
  }
}
