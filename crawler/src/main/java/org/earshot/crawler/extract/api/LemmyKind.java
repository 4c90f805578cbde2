package org.earshot.crawler.extract.api;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.Post;
import org.earshot.crawler.Route;
import org.earshot.crawler.extract.kind.JsonKind;
import tools.jackson.databind.JsonNode;

/// Lemmy, through version 3 of its API (join-lemmy.org/docs): communities, people, posts with their
/// comments, searches. What Lemmy federates, `activitypub` reads.
///
/// An official reply is a comment below by an own account: its actor is the account.
public final class LemmyKind implements JsonKind {
  private static final String PAGE_SIZE = "limit=50";
  private static final int FULL = 50;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  @Override
  public String name() {
    return "lemmy";
  }

  @Override
  public boolean claims(URI address) {
    return Address.of(address).filter(parts -> parts.pathBegins("api", "v3")).isPresent();
  }

  @Override
  public Optional<Route> route(URI address) {
    return Address.of(address)
        .map(parts -> parts.pathBegins("api") ? address : URI.create(ask(parts)))
        .map(ask -> new Route(ask, Route.Access.API, Duration.ZERO));
  }

  private static String ask(Address parts) {
    var api = parts.root() + "/api/v3/";
    var name = Address.encoded(parts.segment(1));
    return switch (parts.segment(0)) {
      case "post" -> api + "comment/list?type_=All&sort=New&" + PAGE_SIZE + "&post_id=" + name;
      case "comment" -> api + "comment/list?type_=All&max_depth=50&parent_id=" + name;
      case "c" -> api + "post/list?sort=New&" + PAGE_SIZE + "&community_name=" + name;
      case "u" -> api + "user?sort=New&" + PAGE_SIZE + "&username=" + name;
      case "search" ->
          api
              + "search?type_=All&sort=New&"
              + PAGE_SIZE
              + "&q="
              + Address.encoded(parts.parameter("q").orElse(""));
      default -> api + "post/list?type_=Local&sort=New&" + PAGE_SIZE;
    };
  }

  @Override
  public boolean recognises(JsonNode root) {
    var answer = new Fields(root);
    return LemmyPosts.isView(answer.at("post_view"))
        || LemmyPosts.isView(answer.at("comment_view"))
        || LemmyPosts.isView(answer.at("posts").first())
        || LemmyPosts.isView(answer.at("comments").first());
  }

  @Override
  public Extraction read(Page page, JsonNode root) {
    var answer = new Fields(root);
    var posts = new LemmyPosts(page);
    var read = new ArrayList<Post>();
    posts.of(answer.at("post_view")).ifPresent(read::add);
    posts.of(answer.at("comment_view")).ifPresent(read::add);
    for (var list : List.of("posts", "comments")) {
      answer.list(list).forEach(view -> posts.of(view).ifPresent(read::add));
    }
    boolean lists =
        answer.node().path("posts").isArray() || answer.node().path("comments").isArray();
    if (!lists && !recognises(root)) {
      return unreadable(page, answer.line("error").orElse("no posts, no comments"));
    }
    return new Extraction.Posts(name(), read, false, next(page, answer));
  }

  /// Posts have a cursor, comments are counted in pages.
  private static Optional<String> next(Page page, Fields answer) {
    var cursor = answer.string("next_page").map(at -> Paging.with(page.url(), "page_cursor", at));
    if (cursor.isPresent() || answer.list("comments").size() < FULL) {
      return cursor;
    }
    return Address.of(page.url())
        .filter(parts -> parts.pathBegins("api"))
        .map(parts ->
            parts
                .parameter("page")
                .filter(at -> NUMBER.matcher(at).matches())
                .map(Long::parseLong)
                .orElse(1L))
        .map(at -> Paging.with(page.url(), "page", Long.toString(at + 1)));
  }
}
