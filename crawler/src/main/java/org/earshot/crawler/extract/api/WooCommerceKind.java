package org.earshot.crawler.extract.api;

import java.net.URI;
import java.time.Duration;
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

/// Reviews of a shop that WooCommerce runs, by its Store API (developer.woocommerce.com, "Product
/// Reviews"). It is part of the shop's own site, so that its robots.txt holds.
///
/// The shop's replies are comments on the product's page and not in this answer.
public final class WooCommerceKind implements JsonKind {
  private static final String REVIEWS = "/wp-json/wc/store/v1/products/reviews";

  /// Reviews on a page where nobody asks for more.
  private static final int USUAL = 10;

  @Override
  public String name() {
    return "woocommerce";
  }

  /// A product's page does not tell the number by which the API knows the product: the reviews of
  /// all are asked for, and [#read] keeps those of the page.
  @Override
  public Optional<Route> route(URI address) {
    return Address.of(address)
        .map(parts ->
            isApi(parts)
                ? address
                : URI.create(parts.root() + REVIEWS + "?order=desc&orderby=date&per_page=100"))
        .map(ask -> new Route(ask, Route.Access.PAGE, Duration.ZERO));
  }

  private static boolean isApi(Address parts) {
    return parts.path().contains("reviews") && parts.path().contains("store");
  }

  @Override
  public boolean claims(URI address) {
    return Address.of(address)
        .filter(parts -> parts.path().contains("wp-json") && isApi(parts))
        .isPresent();
  }

  @Override
  public boolean recognises(JsonNode root) {
    return isReview(new Fields(root.path(0)));
  }

  private static boolean isReview(Fields review) {
    return review.has("product_id") && review.has("reviewer") && review.has("review");
  }

  @Override
  public Extraction read(Page page, JsonNode root) {
    var answer = new Fields(root);
    if (!root.isArray() || (!root.isEmpty() && !isReview(answer.first()))) {
      return unreadable(page, answer.line("message").orElse("no reviews"));
    }
    var asked = Permalinks.normalize(page.requested());
    var products = answer.list().stream().flatMap(one -> product(page, one).stream());
    boolean ofOne = products.anyMatch(product -> folder(product).equals(folder(asked)));
    var posts =
        answer.list().stream()
            .filter(one -> !ofOne || product(page, one).equals(Optional.of(asked)))
            .map(one -> post(page, one))
            .flatMap(Optional::stream)
            .toList();
    var next = Paging.linked(page);
    boolean whole =
        next.isEmpty() && Paging.number(page) == 1 && Paging.isShort(page, root.size(), USUAL);
    return new Extraction.Posts(name(), posts, whole, next);
  }

  /// Products stand side by side in one folder: what people gave that stands there is a product.
  private static String folder(String address) {
    var bare = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    return bare.substring(0, bare.lastIndexOf('/') + 1);
  }

  private static Optional<String> product(Page page, Fields review) {
    return review.link(page.url(), "product_permalink");
  }

  private static Optional<Post> post(Page page, Fields review) {
    return review
        .string("id")
        .map(id -> {
          var made = Post.builder(new PostKey(Permalinks.site(page.url()), id), PostType.REVIEW);
          var product = product(page, review);
          product.ifPresent(at -> made.url(at + "#comment-" + id));
          review.html("review").ifPresent(made::text);
          review.html("reviewer").ifPresent(name -> made.author(Author.named(name)));
          time(review, made);
          rating(review).ifPresent(made::rating);
          if (review.at("verified").node().isBoolean()) {
            made.verified(review.isTrue("verified"));
          }
          made.item(new Item(review.html("product_name"), product, Optional.empty()));
          return made.build();
        });
  }

  /// The time without a zone is the shop's; the one beside it is in UTC and does not say so.
  private static void time(Fields review, PostBuilder made) {
    review.utc("date_created_gmt").or(() -> review.time("date_created")).ifPresent(made::published);
  }

  /// No stars are written as none of five.
  private static Optional<Rating> rating(Fields review) {
    double stars = review.at("rating").node().asDouble(0);
    return stars > 0
        ? Optional.of(new Rating(stars, OptionalDouble.of(1), OptionalDouble.of(5), Map.of()))
        : Optional.empty();
  }
}
