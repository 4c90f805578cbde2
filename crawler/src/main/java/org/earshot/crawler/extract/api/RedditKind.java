package org.earshot.crawler.extract.api;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.earshot.crawler.extract.feed.XmlFeed;
import org.earshot.crawler.extract.kind.JsonKind;
import tools.jackson.databind.JsonNode;

/// Reddit. Its robots.txt refuses everybody, so that a source of this kind is asked for its feed
/// and told that robots say no; answers that people have saved are read all the same.
///
/// An official reply is a comment below by an own account: the user name is the account.
public final class RedditKind implements JsonKind {
  private static final String HOME = "https://www.reddit.com";
  private static final String SITE = "reddit.com";
  private static final Set<String> GONE = Set.of("[deleted]", "[removed]");

  /// Comments are never nested deeper in one answer.
  private static final int MAX_DEPTH = 60;

  private final XmlFeed feed = new XmlFeed();

  @Override
  public String name() {
    return "reddit";
  }

  @Override
  public boolean claims(URI address) {
    return Address.of(address).filter(parts -> parts.isOn(SITE)).isPresent();
  }

  @Override
  public Optional<Route> route(URI address) {
    return Address.of(address)
        .filter(parts -> parts.isOn(SITE))
        .map(parts -> Route.page(URI.create(HOME + feedPath(parts))));
  }

  private static String feedPath(Address parts) {
    var path = new StringBuilder();
    parts.path().forEach(segment -> path.append('/').append(Address.encoded(segment)));
    return parts.last().endsWith(".rss") ? path.toString() : path + "/.rss";
  }

  @Override
  public boolean recognises(JsonNode root) {
    var first = new Fields(root.isArray() ? root.path(0) : root);
    return isThing(first) || first.at("json.data.things").node().isArray();
  }

  private static boolean isThing(Fields one) {
    var kind = one.string("kind").orElse("");
    return one.at("data").node().isObject()
        && (kind.equals("Listing") || kind.equals("more") || kind.matches("t[1-6]"));
  }

  @Override
  public Extraction read(Page page, String text) {
    return text.stripLeading().startsWith("<")
        ? feed.read(page, text)
            .<Extraction>map(read -> new Extraction.Posts(name(), read.posts(), false, read.next()))
            .orElseGet(() -> unreadable(page, "no feed"))
        : JsonKind.super.read(page, text);
  }

  @Override
  public Extraction read(Page page, JsonNode root) {
    if (!recognises(root) && !(root.isArray() && root.isEmpty())) {
      return unreadable(page, new Fields(root).line("message").orElse("no listing"));
    }
    var walk = new Walk(new ArrayList<>(), new ArrayList<>());
    walk.into(new Fields(root), 0);
    boolean thread = root.isArray() && root.size() == 2;
    return new Extraction.Posts(
        name(), walk.posts, thread && walk.more.isEmpty(), next(page, new Fields(root)));
  }

  private static Optional<String> next(Page page, Fields answer) {
    return answer.string("data.after").map(after -> Paging.with(page.url(), "after", after));
  }

  /// A walk through an answer in its order.
  ///
  /// @param posts found on the way
  /// @param more places where comments are left out
  private record Walk(List<Post> posts, List<Fields> more) {
    void into(Fields one, int depth) {
      if (depth > MAX_DEPTH) {
        return;
      }
      one.list().forEach(thing -> into(thing, depth + 1));
      one.list("json.data.things").forEach(thing -> into(thing, depth + 1));
      var data = one.at("data");
      switch (one.string("kind").orElse("")) {
        case "Listing" -> data.list("children").forEach(child -> into(child, depth + 1));
        case "t1" -> {
          comment(data).ifPresent(posts::add);
          into(data.at("replies"), depth + 1);
        }
        case "t3" -> submission(data).ifPresent(posts::add);
        case "more" -> more.add(one);
        default -> {
          // accounts, messages and communities are no posts
        }
      }
    }
  }

  private static Optional<Post> comment(Fields data) {
    var id = data.string("id");
    if (id.isEmpty() || isGone(data, "body")) {
      return Optional.empty();
    }
    var post = Post.builder(new PostKey(SITE, "t1_" + id.get()), PostType.COMMENT);
    data.text("body").ifPresent(post::text);
    data.string("parent_id").ifPresent(post::parent);
    data.string("link_id").ifPresent(post::thread);
    data.link(HOME, "permalink").or(() -> permalink(data, id.get())).ifPresent(post::url);
    return Optional.of(finish(post, data));
  }

  /// Older answers name none, but any title leads there.
  private static Optional<String> permalink(Fields data, String id) {
    return data.string("link_id")
        .filter(link -> link.startsWith("t3_"))
        .map(link -> HOME + "/comments/" + link.substring("t3_".length()) + "/_/" + id);
  }

  private static Optional<Post> submission(Fields data) {
    var id = data.string("id");
    if (id.isEmpty() || (isGone(data, "selftext") && author(data).name().isEmpty())) {
      return Optional.empty();
    }
    var post = Post.builder(new PostKey(SITE, "t3_" + id.get()), PostType.POST);
    data.line("title").ifPresent(post::title);
    data.text("selftext").filter(text -> !GONE.contains(text)).ifPresent(post::text);
    data.link(HOME, "permalink").ifPresent(post::url);
    data.link(HOME, "url")
        .filter(link -> !Permalinks.sameSite(link, HOME))
        .ifPresent(
            link -> post.item(new Item(data.line("title"), Optional.of(link), Optional.empty())));
    data.count("num_comments").ifPresent(count -> post.engagement("comments", count));
    return Optional.of(finish(post, data));
  }

  private static Post finish(PostBuilder post, Fields data) {
    post.author(author(data));
    data.time("created_utc").ifPresent(post::published);
    data.time("edited").ifPresent(post::edited);
    data.count("score").ifPresent(count -> post.engagement("likes", count));
    return post.build();
  }

  private static Author author(Fields data) {
    var name = data.line("author").filter(text -> !GONE.contains(text));
    return new Author(name, name, name.map(text -> HOME + "/user/" + text));
  }

  private static boolean isGone(Fields data, String words) {
    return data.text(words).filter(GONE::contains).isPresent();
  }
}
