package org.earshot.crawler.extract.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.earshot.crawler.Author;
import org.earshot.crawler.Item;
import org.earshot.crawler.Page;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostBuilder;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Rating;
import org.earshot.crawler.extract.facts.Counts;

/// The reviews of one page of Apple's feed. Its first entry may be the app itself.
final class AppStoreReviews {
  /// All countries are one store: numbers of reviews are not used twice.
  private static final String SITE = "apps.apple.com";

  private static final Pattern ACCOUNT = Pattern.compile("/reviews/id(\\d+)");
  private static final Pattern APP = Pattern.compile("(?<![a-z])id=?(\\d{5,15})");
  private static final Pattern COUNTRY = Pattern.compile("apple\\.com/([a-z]{2})/");

  private final Page page;
  private final Fields feed;
  private final Item app;

  AppStoreReviews(Page page, Fields feed) {
    this.page = page;
    this.feed = feed;
    this.app = app();
  }

  /// A single entry comes without a list around it.
  static List<Fields> entries(Fields feed) {
    var entry = feed.at("entry");
    return entry.node().isObject() ? List.of(entry) : entry.list();
  }

  static boolean isReview(Fields entry) {
    return entry.has("im:rating") && entry.has("author");
  }

  List<Post> posts() {
    return entries(feed).stream()
        .filter(AppStoreReviews::isReview)
        .map(this::post)
        .flatMap(Optional::stream)
        .toList();
  }

  private Item app() {
    var self = entries(feed).stream().filter(entry -> !isReview(entry)).findFirst();
    var address = feed.string("id.label").orElse("") + " " + page.url();
    var number = APP.matcher(address);
    var country = COUNTRY.matcher(address);
    var stored =
        number.find()
            ? Optional.of(
                "https://apps.apple.com/%s/app/id%s"
                    .formatted(country.find() ? country.group(1) : "us", number.group(1)))
            : Optional.<String>empty();
    return new Item(self.flatMap(one -> one.line("im:name.label")), stored, Optional.empty());
  }

  private Optional<Post> post(Fields entry) {
    return entry
        .line("id.label")
        .map(id -> {
          var made = Post.builder(new PostKey(SITE, id), PostType.REVIEW);
          entry.line("title.label").ifPresent(made::title);
          entry.text("content.label").ifPresent(made::text);
          made.author(author(entry.at("author")));
          entry.time("updated.label").ifPresent(made::published);
          rating(entry).ifPresent(made::rating);
          // Reviews of one app are told apart by its version, as those of a shop by its branch.
          made.item(new Item(app.name(), app.url(), entry.line("im:version.label")));
          feed.line("attributes.xml:lang").ifPresent(made::lang);
          count(made, entry, "im:voteCount", "votes");
          count(made, entry, "im:voteSum", "helpful");
          return made.build();
        });
  }

  private Author author(Fields author) {
    var link = author.link(page.url(), "uri.label");
    var account = link.map(ACCOUNT::matcher).filter(found -> found.find());
    return new Author(author.line("name.label"), account.map(found -> found.group(1)), link);
  }

  private static Optional<Rating> rating(Fields entry) {
    var stars = number(entry, "im:rating");
    return stars.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Rating(stars.getAsLong(), OptionalDouble.of(1), OptionalDouble.of(5), Map.of()));
  }

  private static OptionalLong number(Fields entry, String name) {
    return entry
        .string(name + ".label")
        .map(text -> Counts.parse(text))
        .orElse(OptionalLong.empty());
  }

  private static void count(PostBuilder made, Fields entry, String field, String name) {
    number(entry, field).ifPresent(number -> made.engagement(name, number));
  }
}
