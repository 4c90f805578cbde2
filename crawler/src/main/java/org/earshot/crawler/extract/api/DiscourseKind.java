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
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.kind.JsonKind;
import tools.jackson.databind.JsonNode;

/// Discourse forums, which answer in JSON at the addresses that people see, with `.json` behind
/// (docs.discourse.org). They are pages of the forum, so that its robots.txt holds.
///
/// An official reply shows in that staff wrote it (`staff`, `admin`, `moderator`), or an own
/// account did.
public final class DiscourseKind implements JsonKind {
  /// The first folders of addresses at which there are lists of topics, or a topic.
  private static final List<String> FOLDERS =
      List.of("t", "c", "tag", "tags", "latest", "top", "new", "hot", "posts", "search", "u");

  @Override
  public String name() {
    return "discourse";
  }

  @Override
  public Optional<Route> route(URI address) {
    return Address.of(address)
        .map(parts -> new Route(ask(address, parts), Route.Access.PAGE, Duration.ZERO));
  }

  /// A forum's own address stands for its newest posts, which come with all their words; its front
  /// page has titles only.
  private static URI ask(URI address, Address parts) {
    int folder = folder(parts);
    if (parts.last().endsWith(".json")) {
      return address;
    }
    if (folder < 0) {
      return URI.create(root(parts, parts.path().size()) + "/posts.json");
    }
    var root = root(parts, folder);
    return URI.create(
        switch (parts.segment(folder)) {
          case "t" -> root + "/t/" + topic(parts, folder) + ".json";
          case "u" ->
              root + "/topics/created-by/" + Address.encoded(parts.segment(folder + 1)) + ".json";
          default -> {
            var bare = address.toString().replaceFirst("[?#].*", "").replaceFirst("/+$", "");
            yield bare + ".json" + query(address);
          }
        });
  }

  private static String query(URI address) {
    return address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
  }

  /// Where the forum's own path begins; some stand in a folder of their site.
  private static int folder(Address parts) {
    for (int i = 0; i < parts.path().size(); i++) {
      if (FOLDERS.contains(parts.segment(i))) {
        return i;
      }
    }
    return -1;
  }

  private static String root(Address parts, int folders) {
    var path = new StringBuilder(parts.root());
    parts.path().subList(0, folders).forEach(one -> path.append('/').append(Address.encoded(one)));
    return path.toString();
  }

  /// `/t/slug/12/3`, `/t/slug/12` and `/t/12` all name topic 12.
  private static String topic(Address parts, int folder) {
    return parts.path().stream()
        .skip(folder + 1L)
        .filter(segment -> segment.chars().allMatch(Character::isDigit))
        .findFirst()
        .orElseGet(() -> Address.encoded(parts.segment(folder + 1)));
  }

  @Override
  public boolean recognises(JsonNode root) {
    var answer = new Fields(root);
    return root.path("topic_list").has("topics")
        || root.path("post_stream").has("posts")
        || root.path("latest_posts").isArray()
        || root.path("user_actions").isArray()
        || root.has("grouped_search_result")
        || (answer.has("cooked") && answer.has("post_number"))
        || (root.path(0).path("results").isArray() && root.path(0).has("type"));
  }

  @Override
  public Extraction read(Page page, JsonNode root) {
    var answer = new Fields(root);
    var posts = new DiscoursePosts(page.url());
    if (!recognises(root)) {
      var errors = answer.at("errors").node().path(0).asString("no topics, no posts");
      return unreadable(page, errors);
    }
    if (root.has("topic_list")) {
      var next = answer.string("topic_list.more_topics_url").flatMap(more -> more(page, more));
      return new Extraction.Posts(name(), posts.topics(answer), false, next);
    }
    if (root.has("post_stream")) {
      return topic(page, answer, posts);
    }
    return new Extraction.Posts(name(), list(answer, posts), false, older(page, answer));
  }

  private static List<Post> list(Fields answer, DiscoursePosts posts) {
    if (answer.has("cooked")) {
      return posts.post(answer).stream().toList();
    }
    if (answer.node().isArray()) {
      return answer.list().stream()
          .filter(group -> group.string("type").orElse("").equals("topic"))
          .flatMap(group -> group.list("results").stream())
          .map(posts::found)
          .flatMap(Optional::stream)
          .toList();
    }
    if (answer.has("user_actions")) {
      return answer.list("user_actions").stream()
          .map(posts::action)
          .flatMap(Optional::stream)
          .toList();
    }
    return answer.has("grouped_search_result")
        ? posts.search(answer)
        : answer.list("latest_posts").stream().map(posts::post).flatMap(Optional::stream).toList();
  }

  /// The page on which a topic's list of post ids goes on; an answer is complete that shows all of
  /// them.
  private Extraction topic(Page page, Fields answer, DiscoursePosts posts) {
    var shown = new ArrayList<Post>(posts.thread(answer));
    var stream = answer.list("post_stream.stream");
    var posted = answer.list("post_stream.posts");
    boolean complete = !stream.isEmpty() && posted.size() >= stream.size();
    boolean more =
        !posted.isEmpty()
            && !stream.isEmpty()
            && !posted.getLast().at("id").node().equals(stream.getLast().node());
    int at = Paging.number(page);
    return new Extraction.Posts(
        name(),
        shown,
        complete,
        more
            ? Optional.of(Paging.with(page.url(), "page", Integer.toString(at + 1)))
            : Optional.empty());
  }

  /// The forum names the page for people; its answer for programs stands behind `.json`.
  private static Optional<String> more(Page page, String link) {
    int query = link.indexOf('?');
    var path = query < 0 ? link : link.substring(0, query);
    var json = path.endsWith(".json") ? path : path + ".json";
    return Permalinks.resolve(page.url(), json + (query < 0 ? "" : link.substring(query)));
  }

  /// The newest posts go on before the oldest that is shown.
  private static Optional<String> older(Page page, Fields answer) {
    return answer.list("latest_posts").stream()
        .map(post -> post.count("id"))
        .filter(id -> id.orElse(0) > 1)
        .map(id -> id.getAsLong() - 1)
        .min(Long::compare)
        .map(id -> Paging.with(page.url(), "before", Long.toString(id)));
  }
}
