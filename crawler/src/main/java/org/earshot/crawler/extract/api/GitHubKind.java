package org.earshot.crawler.extract.api;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.Post;
import org.earshot.crawler.Route;
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.facts.Times;
import org.earshot.crawler.extract.kind.JsonKind;
import tools.jackson.databind.JsonNode;

/// Issues, pull requests and comments on GitHub by its REST API without a token (docs.github.com,
/// "REST API").
///
/// An official reply is marked by the project itself: its author is owner, member or collaborator.
public final class GitHubKind implements JsonKind {
  private static final String API = "https://api.github.com/";
  private static final String NEWEST = "sort=created&direction=desc&per_page=100";

  /// docs.github.com, "Rate limits for the REST API": 60 requests an hour from one address.
  private static final Duration PACE = Duration.ofHours(1).dividedBy(60);

  /// First folders of addresses that are no project's.
  private static final Set<String> NO_PROJECT =
      Set.of("search", "orgs", "users", "topics", "marketplace", "sponsors", "features", "about");

  /// Comments on a page where nobody asks for more.
  private static final int USUAL = 30;

  @Override
  public String name() {
    return "github";
  }

  @Override
  public boolean claims(URI address) {
    return route(address).isPresent();
  }

  @Override
  public Optional<Route> route(URI address) {
    return Address.of(address)
        .flatMap(parts ->
            switch (parts.host()) {
              case "api.github.com" -> Optional.of(address);
              case "github.com" -> ask(parts);
              default -> Optional.empty();
            })
        .map(ask -> new Route(ask, Route.Access.API, PACE));
  }

  private static Optional<URI> ask(Address parts) {
    if (parts.segment(0).equals("search")) {
      return parts
          .parameter("q")
          .map(words ->
              URI.create(
                  API
                      + "search/issues?sort=created&order=desc&per_page=100&q="
                      + Address.encoded(words)));
    }
    if (parts.path().size() < 2 || NO_PROJECT.contains(parts.segment(0))) {
      return Optional.empty();
    }
    var project =
        API
            + "repos/"
            + Address.encoded(parts.segment(0))
            + "/"
            + Address.encoded(parts.segment(1));
    var number = parts.segment(3);
    return switch (parts.segment(2)) {
      case "", "issues", "pulls", "pull" ->
          Optional.of(
              URI.create(
                  number.matches("\\d{1,9}")
                      ? project + "/issues/" + number + "/comments?per_page=100"
                      : project + "/issues?state=all&" + NEWEST));
      default -> Optional.empty();
    };
  }

  @Override
  public boolean recognises(JsonNode root) {
    var answer = new Fields(root);
    return GitHubPosts.isOurs(answer)
        || GitHubPosts.isOurs(answer.first())
        || GitHubPosts.isOurs(answer.at("items").first())
        || (root.has("total_count") && root.has("incomplete_results"));
  }

  @Override
  public Extraction read(Page page, JsonNode root) {
    var answer = new Fields(root);
    var items = root.path("items").isArray() ? answer.list("items") : answer.list();
    boolean single = GitHubPosts.isOurs(answer);
    if (!single && !root.isArray() && !root.path("items").isArray()) {
      return unreadable(page, answer.line("message").orElse("no issues, no comments"));
    }
    if (!items.isEmpty() && !GitHubPosts.isOurs(items.getFirst())) {
      return unreadable(page, "a list of something else");
    }
    var posts =
        (single ? List.of(answer) : items)
            .stream().map(one -> GitHubPosts.post(page, one)).flatMap(Optional::stream).toList();
    var next = Paging.linked(page);
    return new Extraction.Posts(name(), posts, isWhole(page, next, posts), next, backoff(page));
  }

  /// All comments of one issue stand on its only page.
  private static boolean isWhole(Page page, Optional<String> next, List<Post> posts) {
    var address = Permalinks.normalize(page.url());
    return next.isEmpty()
        && Paging.isShort(page, posts.size(), USUAL)
        && address.contains("/comments")
        && !address.contains("/issues/comments")
        && Paging.number(page) == 1
        && posts.stream().map(Post::thread).distinct().count() <= 1;
  }

  /// Where the hour's requests are used up, until they are given anew.
  private static Optional<Duration> backoff(Page page) {
    return page.header("x-ratelimit-remaining")
        .filter(left -> left.strip().equals("0"))
        .flatMap(_ -> page.header("x-ratelimit-reset"))
        .flatMap(Times::parse)
        .map(reset -> Duration.between(page.at(), reset.at()))
        .filter(wait -> wait.isPositive() && wait.compareTo(Duration.ofDays(1)) < 0);
  }
}
