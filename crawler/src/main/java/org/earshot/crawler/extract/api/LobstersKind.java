package org.earshot.crawler.extract.api;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.earshot.crawler.Author;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Item;
import org.earshot.crawler.Page;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostBuilder;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Route;
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.kind.JsonKind;
import tools.jackson.databind.JsonNode;

/// Lobsters: its pages with `.json` behind them. They are pages of the site, so that its robots.txt
/// holds.
///
/// An official reply is a comment below by an own account: the user name is the account.
public final class LobstersKind implements JsonKind {
  private static final String HOST = "lobste.rs";
  private static final Set<String> FEEDS = Set.of(".rss", ".json");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  @Override
  public String name() {
    return "lobsters";
  }

  @Override
  public boolean claims(URI address) {
    return Address.of(address)
        .filter(parts -> parts.host().equals(HOST) && !parts.last().endsWith(".rss"))
        .isPresent();
  }

  @Override
  public Optional<Route> route(URI address) {
    return Address.of(address)
        .map(parts ->
            FEEDS.stream().anyMatch(parts.last()::endsWith) ? address : URI.create(ask(parts)))
        .map(Route::page);
  }

  private static String ask(Address parts) {
    if (parts.path().isEmpty()) {
      return parts.root() + "/hottest.json";
    }
    if (parts.pathBegins("s") || parts.pathBegins("c")) {
      return parts.root()
          + "/"
          + parts.segment(0)
          + "/"
          + Address.encoded(parts.segment(1))
          + ".json";
    }
    if (parts.segment(0).startsWith("~")) {
      return parts.root() + "/" + parts.segment(0) + "/stories.json";
    }
    var path = new StringBuilder(parts.root());
    parts.path().forEach(segment -> path.append('/').append(Address.encoded(segment)));
    return path + ".json";
  }

  @Override
  public boolean recognises(JsonNode root) {
    var one = new Fields(root.isArray() ? root.path(0) : root);
    return isStory(one) || isComment(one);
  }

  private static boolean isStory(Fields one) {
    return one.has("short_id") && one.has("submitter_user");
  }

  private static boolean isComment(Fields one) {
    return one.has("short_id") && one.has("commenting_user");
  }

  @Override
  public Extraction read(Page page, JsonNode root) {
    var answer = new Fields(root);
    if (!root.isArray() && !recognises(root)) {
      return unreadable(page, answer.line("error").orElse("no stories, no comments"));
    }
    var posts = new ArrayList<Post>();
    (root.isArray() ? answer.list() : List.of(answer)).forEach(one -> read(page, one, posts));
    return new Extraction.Posts(name(), posts, !root.isArray(), next(page, root));
  }

  private static void read(Page page, Fields one, List<Post> posts) {
    if (isComment(one)) {
      comment(page, one, Optional.empty()).ifPresent(posts::add);
    } else if (isStory(one)) {
      posts.add(story(page, one));
      var thread = one.string("short_id");
      one.list("comments").forEach(comment -> comment(page, comment, thread).ifPresent(posts::add));
    }
  }

  private static Post story(Page page, Fields one) {
    var post = begin(page, one, PostType.POST);
    one.line("title").ifPresent(post::title);
    one.html("description").ifPresent(post::text);
    one.link(page.url(), "short_id_url").ifPresent(post::url);
    one.link(page.url(), "url")
        .filter(link -> !Permalinks.sameSite(link, page.url()))
        .ifPresent(
            link -> post.item(new Item(one.line("title"), Optional.of(link), Optional.empty())));
    one.count("comment_count").ifPresent(count -> post.engagement("comments", count));
    return post.author(author(page, one, "submitter_user")).build();
  }

  private static Optional<Post> comment(Page page, Fields one, Optional<String> thread) {
    if (one.isTrue("is_deleted") || one.isTrue("is_moderated")) {
      return Optional.empty();
    }
    var post = begin(page, one, PostType.COMMENT);
    one.html("comment").or(() -> one.text("comment_plain")).ifPresent(post::text);
    one.link(page.url(), "short_id_url").or(() -> one.link(page.url(), "url")).ifPresent(post::url);
    one.time("last_edited_at")
        .or(() -> one.time("updated_at"))
        .filter(edited -> !one.time("created_at").equals(Optional.of(edited)))
        .ifPresent(post::edited);
    thread.ifPresent(post::thread);
    one.string("parent_comment").or(() -> thread).ifPresent(post::parent);
    return Optional.of(post.author(author(page, one, "commenting_user")).build());
  }

  private static PostBuilder begin(Page page, Fields one, PostType type) {
    var id = one.string("short_id").orElse("");
    var post = Post.builder(new PostKey(Permalinks.site(page.url()), id), type);
    one.time("created_at").ifPresent(post::published);
    one.count("score").ifPresent(count -> post.engagement("likes", count));
    return post;
  }

  /// A user is his name, or an object in older answers.
  private static Author author(Page page, Fields one, String field) {
    var name = one.line(field).or(() -> one.line(field + ".username"));
    return new Author(
        name, name, name.flatMap(user -> Permalinks.resolve(page.url(), "/~" + user)));
  }

  /// `/newest.json`, `/newest/page/2.json`, and so on.
  private static Optional<String> next(Page page, JsonNode root) {
    if (!root.isArray() || root.isEmpty()) {
      return Optional.empty();
    }
    return Address.of(page.url())
        .filter(parts -> parts.last().endsWith(".json"))
        .flatMap(LobstersKind::following);
  }

  private static Optional<String> following(Address parts) {
    var last = parts.last().substring(0, parts.last().length() - ".json".length());
    var before = String.join("/", parts.path().subList(0, parts.path().size() - 1));
    if (parts.path().size() > 1 && parts.path().get(parts.path().size() - 2).equals("page")) {
      return Optional.of(last)
          .filter(number -> NUMBER.matcher(number).matches())
          .map(number ->
              parts.root() + "/" + before + "/" + (Integer.parseInt(number) + 1) + ".json");
    }
    var list = last.equals("hottest") ? "" : "/" + (before.isEmpty() ? last : before + "/" + last);
    return Optional.of(parts.root() + list + "/page/2.json");
  }
}
