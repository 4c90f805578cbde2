package org.earshot.crawler.extract.api;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.Route;
import org.earshot.crawler.extract.kind.JsonKind;
import tools.jackson.databind.JsonNode;

/// Comments and articles of a site that WordPress runs, by its REST API
/// (developer.wordpress.org/rest-api, "Comments" and "Posts"); answers of wordpress.com's own API
/// are read as well. It is part of the site, so that its robots.txt holds.
///
/// An official reply is a comment by an own account: a registered author's number is the account.
public final class WordPressKind implements JsonKind {
  private static final String API = "/wp-json/wp/v2/";

  /// Where wordpress.com's own API keeps its lists.
  private static final List<String> HOSTED = List.of("comments", "posts");

  /// Comments on a page where nobody asks for more.
  private static final int USUAL = 10;

  @Override
  public String name() {
    return "wordpress";
  }

  @Override
  public boolean claims(URI address) {
    return Address.of(address)
        .filter(parts -> parts.path().contains("wp-json") && parts.path().contains("v2"))
        .isPresent();
  }

  /// A site stands for its newest comments, an article for itself with its comments.
  @Override
  public Optional<Route> route(URI address) {
    return Address.of(address)
        .map(parts -> parts.path().contains("wp-json") ? address : ask(parts))
        .map(ask -> new Route(ask, Route.Access.PAGE, Duration.ZERO));
  }

  private static URI ask(Address parts) {
    var number = parts.parameter("p").filter(p -> p.matches("\\d{1,18}"));
    if (number.isPresent()) {
      return URI.create(
          parts.root() + API + "comments?per_page=100&order=asc&post=" + number.get());
    }
    return URI.create(
        parts.path().isEmpty()
            ? parts.root() + API + "comments?per_page=100"
            : parts.root()
                + API
                + "posts?_embed=author,replies&slug="
                + Address.encoded(parts.last()));
  }

  @Override
  public boolean recognises(JsonNode root) {
    var first = new Fields(root.isArray() ? root.path(0) : root);
    return isOurs(first)
        || HOSTED.stream().anyMatch(list -> isOurs(new Fields(root.path(list).path(0))));
  }

  private static boolean isOurs(Fields one) {
    return WordPressPosts.isComment(one) || WordPressPosts.isArticle(one);
  }

  @Override
  public Extraction read(Page page, JsonNode root) {
    var answer = new Fields(root);
    var posts = new WordPressPosts(page);
    var hosted = HOSTED.stream().filter(list -> root.path(list).isArray()).findFirst();
    var listed = hosted.map(answer::list).orElseGet(answer::list);
    boolean single = root.isObject() && isOurs(answer);
    if (!single && !root.isArray() && hosted.isEmpty()) {
      return unreadable(page, answer.line("message").orElse("no comments, no articles"));
    }
    if (!listed.isEmpty() && !isOurs(listed.getFirst())) {
      return unreadable(page, "a list of something else");
    }
    var read =
        single ? posts.of(answer) : listed.stream().flatMap(one -> posts.of(one).stream()).toList();
    var next = Paging.linked(page).or(() -> counted(page));
    return new Extraction.Posts(name(), read, !single && whole(page, next, listed.size()), next);
  }

  /// All comments of one article, as long as they fit on one page.
  private static boolean whole(Page page, Optional<String> next, int shown) {
    return next.isEmpty()
        && Paging.isShort(page, shown, USUAL)
        && page.url().contains("/comments?")
        && page.url().contains("post=")
        && Paging.number(page) == 1;
  }

  /// Where a cache took the links away, the number of pages is told beside them.
  private static Optional<String> counted(Page page) {
    int all = page.header("x-wp-totalpages").map(WordPressKind::number).orElse(0);
    int at = Paging.number(page);
    return at < all
        ? Optional.of(Paging.with(page.url(), "page", Integer.toString(at + 1)))
        : Optional.empty();
  }

  private static int number(String text) {
    return text.strip().matches("\\d{1,7}") ? Integer.parseInt(text.strip()) : 1;
  }
}
