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
import org.earshot.crawler.extract.kind.JsonKind;
import tools.jackson.databind.JsonNode;

/// Hacker News, through the search that its makers recommend (hn.algolia.com/api); answers of their
/// item API (github.com/HackerNews/API) are read as well.
///
/// An official reply is a comment below by an own account: the user name is the account.
public final class HackerNewsKind implements JsonKind {
  private static final String SEARCH = "https://hn.algolia.com/api/v1/search_by_date";

  /// The most that one answer holds without being asked for again and again.
  private static final String PAGE_SIZE = "&hitsPerPage=100";

  /// hn.algolia.com/api: 10,000 requests an hour from one address.
  private static final Duration PACE = Duration.ofHours(1).dividedBy(10_000);

  @Override
  public String name() {
    return "hackernews";
  }

  @Override
  public boolean claims(URI address) {
    return Address.of(address).filter(HackerNewsKind::isOurs).isPresent();
  }

  @Override
  public Optional<Route> route(URI address) {
    return Address.of(address)
        .filter(HackerNewsKind::isOurs)
        .map(parts -> new Route(ask(address, parts), Route.Access.API, PACE));
  }

  private static boolean isOurs(Address address) {
    return address.host().equals("news.ycombinator.com")
        || address.host().equals("hn.algolia.com")
        || address.host().equals("hacker-news.firebaseio.com");
  }

  private static URI ask(URI address, Address parts) {
    if (parts.pathBegins("api") || parts.pathBegins("v0")) {
      return address;
    }
    if (parts.segment(0).equals("item")) {
      return URI.create("https://hn.algolia.com/api/v1/items/" + id(parts));
    }
    var query = parts.host().equals("hn.algolia.com") ? searched(parts) : seen(parts);
    return URI.create(SEARCH + "?" + query + PAGE_SIZE);
  }

  private static String id(Address parts) {
    return Address.encoded(parts.parameter("id").orElse(""));
  }

  /// A search as people see it in a browser.
  private static String searched(Address parts) {
    var words = parts.parameter("q").or(() -> parts.parameter("query")).orElse("");
    var tags = parts.parameter("type").filter(type -> !type.equals("all"));
    return "query="
        + Address.encoded(words)
        + tags.map(type -> "&tags=" + Address.encoded(type)).orElse("");
  }

  private static String seen(Address parts) {
    return switch (parts.segment(0)) {
      case "user" -> "tags=author_" + id(parts);
      case "threads" -> "tags=comment,author_" + id(parts);
      case "submitted" -> "tags=story,author_" + id(parts);
      case "from" ->
          "tags=story&restrictSearchableAttributes=url&query="
              + Address.encoded(parts.parameter("site").orElse(""));
      case "newcomments" -> "tags=comment";
      case "ask" -> "tags=ask_hn";
      case "show" -> "tags=show_hn";
      default -> "tags=story";
    };
  }

  @Override
  public boolean recognises(JsonNode root) {
    var answer = new Fields(root);
    return isItem(answer) || isHits(answer) || isNoItem(answer);
  }

  private static boolean isItem(Fields item) {
    var type = item.string("type").orElse("");
    return HackerNewsPosts.TYPES.contains(type) && (item.has("id") || item.has("objectID"));
  }

  private static boolean isHits(Fields answer) {
    return answer.list("hits").stream()
        .findFirst()
        .filter(hit -> hit.has("objectID") && hit.has("_tags") && hit.has("author"))
        .isPresent();
  }

  /// A user, or what has changed.
  private static boolean isNoItem(Fields answer) {
    return (answer.has("karma") && answer.has("created"))
        || (answer.node().path("items").isArray() && answer.node().path("profiles").isArray());
  }

  @Override
  public Extraction read(Page page, JsonNode root) {
    var answer = new Fields(root);
    if (root.path("hits").isArray()) {
      var posts = new ArrayList<Post>();
      answer.list("hits").forEach(hit -> HackerNewsPosts.of(hit).ifPresent(posts::add));
      return new Extraction.Posts(name(), posts, false, next(page, answer));
    }
    if (isItem(answer)) {
      var posts = HackerNewsPosts.tree(answer);
      // The item API names what is below, but does not show it.
      return new Extraction.Posts(name(), posts, !answer.has("kids"), Optional.empty());
    }
    if (root.isNull() || isNoItem(answer)) {
      return new Extraction.Posts(name(), List.of(), true, Optional.empty());
    }
    return unreadable(
        page, answer.line("error").or(() -> answer.line("message")).orElse("no item, no hits"));
  }

  private static Optional<String> next(Page page, Fields answer) {
    long at = answer.count("page").orElse(0);
    return at + 1 < answer.count("nbPages").orElse(0)
        ? Optional.of(Paging.with(page.url(), "page", Long.toString(at + 1)))
        : Optional.empty();
  }
}
