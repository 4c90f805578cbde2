package org.earshot.app.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody with a browser that keeps cookies and runs no script.
final class Visitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private int port;

  Visitor(int port) {
    this.port = port;
  }

  /// Goes on with the same cookies at another port.
  Visitor at(int other) {
    port = other;
    return this;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).header("Accept", "text/html"));
  }

  HttpResponse<String> api(String path) throws IOException, InterruptedException {
    var word = "ann:" + RunningConsole.PASSWORD;
    var basic = Base64.getEncoder().encodeToString(word.getBytes(StandardCharsets.UTF_8));
    return send(request(path).header("Authorization", "Basic " + basic));
  }

  HttpResponse<String> logIn(String name, String password)
      throws IOException, InterruptedException {
    return post("/login", "/login", Map.of("username", name, "password", password));
  }

  /// Fills in a form on a page and sends it.
  HttpResponse<String> post(String page, String action, Map<String, String> fields)
      throws IOException, InterruptedException {
    var token = TOKEN.matcher(get(page).body());
    if (!token.find()) {
      throw new AssertionError("there is no form on " + page);
    }
    return postWith(token.group(1), action, fields);
  }

  HttpResponse<String> postWith(String token, String action, Map<String, String> fields)
      throws IOException, InterruptedException {
    var body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&", "_csrf=" + encoded(token) + "&", ""));
    return send(
        request(action)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(BodyPublishers.ofString(body)));
  }

  Map<String, HttpCookie> cookies() {
    return cookies.getCookieStore().getCookies().stream()
        .collect(Collectors.toMap(HttpCookie::getName, cookie -> cookie, (a, b) -> b));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
