package org.earshot.crawler.extract.api;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.Route;
import org.earshot.crawler.extract.kind.JsonKind;
import tools.jackson.databind.JsonNode;

/// Bluesky, through its public API (docs.bsky.app): threads, what an account writes, lists of
/// posts, single records. Its search is closed to strangers and is never asked: `jetstream` listens
/// instead.
///
/// An official reply is a post below by an own account: the DID is the account.
public final class BlueskyKind implements JsonKind {
  private static final String API = "https://public.api.bsky.app/xrpc/app.bsky.feed.";

  /// docs.bsky.app/docs/advanced-guides/rate-limits: 3,000 requests in five minutes.
  private static final Duration PACE = Duration.ofMinutes(5).dividedBy(3_000);

  /// The most that a list gives at once.
  private static final String PAGE_SIZE = "&limit=100";

  /// Deeper answers in a thread are read at their own addresses.
  private static final String DEPTH = "&depth=100&parentHeight=80";

  private static final Set<String> HOSTS =
      Set.of("bsky.app", "public.api.bsky.app", "api.bsky.app", "bsky.social");

  /// What a list of posts is called in the different answers.
  private static final List<String> LISTS = List.of("feed", "posts", "records");

  @Override
  public String name() {
    return "bluesky";
  }

  @Override
  public boolean claims(URI address) {
    return Address.of(address).filter(parts -> HOSTS.contains(parts.host())).isPresent();
  }

  @Override
  public Optional<Route> route(URI address) {
    return Address.of(address).flatMap(parts -> route(address, parts));
  }

  private static Optional<Route> route(URI address, Address parts) {
    if (isSearch(parts)) {
      return Optional.of(new Route(address, Route.Access.PERSON, Duration.ZERO));
    }
    return ask(address, parts).map(ask -> new Route(ask, Route.Access.API, PACE));
  }

  private static boolean isSearch(Address parts) {
    return parts.last().startsWith("app.bsky.feed.searchPosts")
        || (parts.host().equals("bsky.app")
            && (parts.pathBegins("search") || parts.pathBegins("hashtag")));
  }

  private static Optional<URI> ask(URI address, Address parts) {
    if (parts.pathBegins("xrpc")) {
      return Optional.of(address);
    }
    var who = parts.segment(1);
    if (!parts.pathBegins("profile") || !(AtSyntax.isHandle(who) || AtSyntax.isDid(who))) {
      return Optional.empty();
    }
    if (parts.segment(2).equals("post") && AtSyntax.isRecordKey(parts.segment(3))) {
      var uri = Address.encoded(AtUri.post(who, parts.segment(3)).toString());
      return Optional.of(URI.create(API + "getPostThread?uri=" + uri + DEPTH));
    }
    return parts.path().size() == 2
        ? Optional.of(URI.create(API + "getAuthorFeed?actor=" + Address.encoded(who) + PAGE_SIZE))
        : Optional.empty();
  }

  @Override
  public boolean recognises(JsonNode root) {
    var answer = new Fields(root);
    return isBluesky(answer)
        || isBluesky(answer.at("thread"))
        || answer.at("thread").list().stream()
            .findFirst()
            .filter(item -> isBluesky(item.at("value")))
            .isPresent()
        || LISTS.stream().map(list -> answer.at(list).first()).anyMatch(BlueskyKind::isBluesky)
        || (root.size() == 1 && answer.string("did").filter(AtSyntax::isDid).isPresent());
  }

  private static boolean isBluesky(Fields one) {
    boolean typed = one.string("$type").filter(type -> type.startsWith("app.bsky.")).isPresent();
    return typed
        || BlueskyPosts.isView(one)
        || BlueskyPosts.isView(one.at("post"))
        || BlueskyPosts.isRecord(one);
  }

  @Override
  public Extraction read(Page page, JsonNode root) {
    var answer = new Fields(root);
    if (answer.string("error").isPresent()) {
      return error(page, answer);
    }
    if (!recognises(root) && LISTS.stream().noneMatch(answer::has)) {
      return unreadable(page, "no posts");
    }
    var walk = new Walk(new ArrayList<>());
    walk.into(answer, 0);
    boolean list = LISTS.stream().anyMatch(answer::has);
    return new Extraction.Posts(
        name(), once(walk.posts), !list && walk.isWhole(answer), next(page, answer));
  }

  private Extraction error(Page page, Fields answer) {
    return answer.string("error").filter("NotFound"::equals).isPresent()
        ? new Extraction.Posts(name(), List.of(), true, Optional.empty())
        : unreadable(page, answer.line("message").or(() -> answer.line("error")).orElse(""));
  }

  private static Optional<String> next(Page page, Fields answer) {
    return answer.string("cursor").map(cursor -> Paging.with(page.url(), "cursor", cursor));
  }

  private static List<Post> once(List<Post> posts) {
    var keys = new HashSet<PostKey>();
    return posts.stream().filter(post -> keys.add(post.key())).toList();
  }

  /// A walk through an answer, each post before its answers.
  ///
  /// @param posts found on the way
  private record Walk(List<Post> posts) {
    /// As deep as is asked for; JSON of more is refused before.
    private static final int MAX_DEPTH = 200;

    void into(Fields one, int depth) {
      if (depth > MAX_DEPTH) {
        return;
      }
      List.of("thread", "parent").forEach(name -> object(one.at(name), depth));
      if (BlueskyPosts.isView(one.at("post"))) {
        BlueskyPosts.view(one.at("post")).ifPresent(posts::add);
      } else if (BlueskyPosts.isView(one)) {
        BlueskyPosts.view(one).ifPresent(posts::add);
      } else if (BlueskyPosts.isRecord(one)) {
        BlueskyPosts.record(one).ifPresent(posts::add);
      } else if (BlueskyPosts.isBareRecord(one)) {
        BlueskyPosts.bare(one).ifPresent(posts::add);
      }
      LISTS.forEach(list -> one.list(list).forEach(item -> into(item, depth + 1)));
      one.list("replies").forEach(reply -> into(reply, depth + 1));
      one.list("thread").forEach(item -> into(item.at("value"), depth + 1));
    }

    private void object(Fields one, int depth) {
      if (one.node().isObject()) {
        into(one, depth + 1);
      }
    }

    /// Whether no post counts more answers than are shown below it. Hidden and deleted ones count
    /// as well, so that this may be too careful.
    boolean isWhole(Fields answer) {
      var thread = answer.node().path("thread").isObject() ? answer.at("thread") : answer;
      return isWhole(thread, 0);
    }

    private static boolean isWhole(Fields one, int depth) {
      long counted = one.count("post.replyCount").orElse(0);
      var replies = one.list("replies");
      return depth <= MAX_DEPTH
          && replies.size() >= counted
          && replies.stream().allMatch(reply -> isWhole(reply, depth + 1));
    }
  }
}
