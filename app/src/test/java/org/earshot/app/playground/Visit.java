package org.earshot.app.playground;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.earshot.app.SettableClock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A town, its clock and a visitor with a browser.
final class Visit implements AutoCloseable {
  static final Instant OPENED = Instant.parse("2026-11-03T08:30:00Z");

  final SettableClock clock = new SettableClock(OPENED);
  final Playground town;
  private final HttpClient browser = HttpClient.newHttpClient();

  Visit() throws IOException {
    town = Playground.start(clock);
  }

  void after(String elapsed) {
    clock.advance(Duration.between(clock.instant(), OPENED.plus(Duration.parse(elapsed))));
  }

  URI at(String site, String path) {
    return URI.create(town.base(site) + path);
  }

  String page(String site, String path) throws Exception {
    return get(site, path).body();
  }

  HttpResponse<String> get(String site, String path, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(at(site, path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  HttpResponse<String> reply(String site, Map<String, String> form, String... headers)
      throws Exception {
    var body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(at(site, "/reply"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  HttpResponse<String> send(HttpRequest request) throws Exception {
    return browser.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /// The JSON-LD of a page, parsed.
  JsonNode jsonLd(String site, String path) throws Exception {
    var script =
        Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL)
            .matcher(page(site, path));
    if (!script.find()) {
      throw new AssertionError("no JSON-LD on " + at(site, path));
    }
    return JsonMapper.shared().readTree(script.group(1));
  }

  /// Everything of this property on any depth.
  static List<String> all(JsonNode node, String property) {
    var values = new ArrayList<String>();
    node.findValues(property).forEach(value -> values.add(value.asString("")));
    return values;
  }

  @Override
  public void close() {
    town.close();
    browser.close();
  }
}
