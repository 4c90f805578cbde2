package org.earshot.crawler.extract.api;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.Route;
import org.earshot.crawler.extract.kind.JsonKind;
import tools.jackson.databind.JsonNode;

/// Stack Exchange's sites by their API (api.stackexchange.com/docs), without a key.
///
/// An official reply is an answer or comment by an own account; the number of the user is the
/// account.
public final class StackExchangeKind implements JsonKind {
  private static final String API = "https://api.stackexchange.com/2.3/";

  /// Sites with domains of their own, by the name that the API knows them by.
  private static final Map<String, String> SITES =
      Map.of(
          "stackoverflow.com", "stackoverflow",
          "serverfault.com", "serverfault",
          "superuser.com", "superuser",
          "askubuntu.com", "askubuntu",
          "mathoverflow.net", "mathoverflow.net",
          "stackapps.com", "stackapps",
          "meta.stackexchange.com", "meta");

  /// api.stackexchange.com/docs/throttle: 300 requests a day from one address without a key.
  private static final Duration PACE = Duration.ofDays(1).dividedBy(300);

  @Override
  public String name() {
    return "stackexchange";
  }

  @Override
  public boolean claims(URI address) {
    return route(address).isPresent();
  }

  @Override
  public Optional<Route> route(URI address) {
    return Address.of(address)
        .flatMap(parts ->
            parts.host().equals("api.stackexchange.com")
                ? Optional.of(address)
                : site(parts).map(site -> ask(parts, site)))
        .map(ask -> new Route(ask, Route.Access.API, PACE));
  }

  private static Optional<String> site(Address address) {
    var host = address.host();
    if (SITES.containsKey(host)) {
      return Optional.of(SITES.get(host));
    }
    return Stream.of(".stackexchange.com", ".stackoverflow.com")
        .filter(host::endsWith)
        .findFirst()
        .map(domain ->
            domain.equals(".stackexchange.com")
                ? host.substring(0, host.length() - domain.length())
                : host.substring(0, host.length() - ".com".length()));
  }

  private static URI ask(Address address, String site) {
    return URI.create(
        API + method(address) + "&site=" + Address.encoded(site) + "&pagesize=100&filter=withbody");
  }

  /// A question stands for its answers, which the question itself does not come with.
  private static String method(Address address) {
    var second = Address.encoded(address.segment(1));
    return switch (address.segment(0)) {
      case "questions", "q" ->
          address.segment(1).equals("tagged")
              ? "questions?order=desc&sort=creation&tagged=" + tags(address.segment(2))
              : second.isEmpty()
                  ? "questions?order=desc&sort=creation"
                  : "questions/" + second + "/answers?order=desc&sort=creation";
      case "a" -> "answers/" + second + "/comments?order=desc&sort=creation";
      case "users" -> "users/" + second + "/posts?order=desc&sort=creation";
      case "search" ->
          "search/advanced?order=desc&sort=creation&q="
              + Address.encoded(address.parameter("q").orElse(""));
      default -> "questions?order=desc&sort=creation";
    };
  }

  /// People see `a+b` or `a or b`; the API joins with semicolons what must all be there.
  private static String tags(String shown) {
    return Stream.of(shown.split("[ +;]+", -1))
        .map(Address::encoded)
        .collect(Collectors.joining(";"));
  }

  @Override
  public boolean recognises(JsonNode root) {
    return (root.path("items").isArray() && root.has("quota_remaining"))
        || (root.has("error_id") && root.has("error_name"))
        || StackExchangePosts.isPost(new Fields(root.path("items").path(0)));
  }

  @Override
  public Extraction read(Page page, JsonNode root) {
    var answer = new Fields(root);
    if (!root.path("items").isArray()) {
      return unreadable(
          page,
          answer.line("error_name").map(error -> error + ": ").orElse("")
              + answer.line("error_message").orElse("no items"));
    }
    boolean more = answer.isTrue("has_more");
    boolean first = Paging.number(page) == 1;
    return new Extraction.Posts(
        name(),
        new StackExchangePosts(page).of(answer),
        page.url().contains("/answers?") && first && !more,
        more ? Optional.of(next(page)) : Optional.empty(),
        backoff(page, answer));
  }

  private static String next(Page page) {
    int at = Paging.number(page);
    return Paging.with(page.url(), "page", Integer.toString(at + 1));
  }

  /// What the answer asks for itself; where the day's quota is used up, the rest of the day.
  private static Optional<Duration> backoff(Page page, Fields answer) {
    if (answer.count("quota_remaining").orElse(1) <= 0) {
      var midnight = page.at().atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).plusDays(1);
      return Optional.of(Duration.between(page.at(), midnight.toInstant()));
    }
    var seconds = answer.count("backoff");
    return seconds.orElse(0) > 0
        ? Optional.of(
            Duration.ofSeconds(Math.min(seconds.getAsLong(), Duration.ofDays(1).toSeconds())))
        : Optional.empty();
  }
}
