package org.earshot.crawler.extract.api;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.earshot.crawler.Author;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Item;
import org.earshot.crawler.Page;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostBuilder;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Rating;
import org.earshot.crawler.Route;
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.kind.JsonKind;
import tools.jackson.databind.JsonNode;

/// Ratings of Firefox and Thunderbird add-ons (mozilla.github.io/addons-server, "Ratings"). They
/// carry the developer's reply in a slot of their own.
///
/// A changed rating keeps its number; the answer tells no time of the change.
public final class FirefoxAddonsKind implements JsonKind {
  private static final String RATINGS = "/api/v5/ratings/rating/";
  private static final List<String> HOSTS = List.of("addons.mozilla.org", "addons.thunderbird.net");

  @Override
  public String name() {
    return "firefox-addons";
  }

  @Override
  public boolean claims(URI address) {
    return route(address).isPresent();
  }

  @Override
  public Optional<Route> route(URI address) {
    return Address.of(address)
        .filter(parts -> HOSTS.contains(parts.host()))
        .flatMap(parts -> parts.segment(0).equals("api") ? Optional.of(address) : ask(parts))
        .map(ask -> new Route(ask, Route.Access.API, Duration.ZERO));
  }

  /// `/LANGUAGE/APPLICATION/addon/SLUG/`, perhaps with `reviews/` and the number of one behind.
  private static Optional<URI> ask(Address parts) {
    int addon = parts.path().indexOf("addon");
    var slug = parts.segment(addon + 1);
    if (addon < 0 || slug.isEmpty()) {
      return Optional.empty();
    }
    var review = parts.segment(addon + 3);
    boolean one = parts.segment(addon + 2).equals("reviews") && review.matches("\\d{1,18}");
    return Optional.of(
        URI.create(
            parts.root()
                + RATINGS
                + (one ? review + "/" : "?page_size=50&addon=" + Address.encoded(slug))));
  }

  @Override
  public boolean recognises(JsonNode root) {
    return isRating(new Fields(root)) || isRating(new Fields(root.path("results").path(0)));
  }

  private static boolean isRating(Fields rating) {
    return rating.has("is_latest") && rating.has("addon") && rating.has("user");
  }

  @Override
  public Extraction read(Page page, JsonNode root) {
    var answer = new Fields(root);
    var posts = new ArrayList<Post>();
    if (isRating(answer)) {
      read(page, answer, posts);
      return new Extraction.Posts(name(), posts, true, Optional.empty());
    }
    if (!root.path("results").isArray()) {
      return unreadable(page, answer.line("detail").orElse("no ratings"));
    }
    answer.list("results").forEach(rating -> read(page, rating, posts));
    var next = answer.link(page.url(), "next");
    boolean whole = next.isEmpty() && !answer.has("previous");
    return new Extraction.Posts(name(), posts, whole, next);
  }

  private static void read(Page page, Fields rating, List<Post> posts) {
    rating
        .string("id")
        .filter(_ -> !rating.isTrue("is_deleted"))
        .ifPresent(id -> {
          posts.add(review(page, rating, id));
          reply(page, rating, id).ifPresent(posts::add);
        });
  }

  private static Post review(Page page, Fields rating, String id) {
    var made = builder(page, rating, rating, PostType.REVIEW);
    made.url(address(page, rating, id));
    var score = rating.at("score").node();
    if (score.isNumber() && score.asDouble() > 0) {
      made.rating(
          new Rating(score.asDouble(), OptionalDouble.of(1), OptionalDouble.of(5), Map.of()));
    }
    rating.count("previous_count").ifPresent(n -> made.engagement("earlier", n));
    return made.build();
  }

  private static Optional<Post> reply(Page page, Fields rating, String id) {
    var reply = rating.at("reply");
    return reply.has("id") && !reply.isTrue("is_deleted")
        ? Optional.of(
            builder(page, rating, reply, PostType.COMMENT)
                .url(address(page, rating, id))
                .ownerReply(true)
                .parent(id)
                .thread(id)
                .build())
        : Optional.empty();
  }

  private static PostBuilder builder(Page page, Fields rating, Fields said, PostType type) {
    var made =
        Post.builder(new PostKey(Permalinks.site(page.url()), said.string("id").orElse("")), type);
    said.html("body").ifPresent(made::text);
    said.time("created").ifPresent(made::published);
    said.time("modified")
        .filter(time -> !said.time("created").equals(Optional.of(time)))
        .ifPresent(made::edited);
    made.author(
        new Author(
            said.line("user.name"), said.string("user.id"), said.link(page.url(), "user.url")));
    var addon = rating.at("addon");
    made.item(
        new Item(
            name(addon),
            addon
                .link(page.url(), "url")
                .or(() -> addon.string("slug").map(slug -> home(page, slug))),
            rating.line("version.version")));
    return made;
  }

  /// A name stands alone or by language.
  private static Optional<String> name(Fields addon) {
    return addon
        .line("name")
        .or(() ->
            addon.at("name").node().properties().stream()
                .filter(one -> one.getValue().isString() && !one.getKey().startsWith("_"))
                .map(one -> one.getValue().asString())
                .findFirst());
  }

  private static String address(Page page, Fields rating, String id) {
    return rating
        .string("addon.slug")
        .or(() -> rating.string("addon.id"))
        .map(slug -> home(page, slug) + "reviews/" + id + "/")
        .orElse(page.url());
  }

  private static String home(Page page, String slug) {
    return Permalinks.resolve(page.url(), "/firefox/addon/" + Address.encoded(slug) + "/")
        .orElse(page.url());
  }
}
