package org.earshot.crawler.extract.embedded;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.earshot.crawler.Author;
import org.earshot.crawler.Item;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostBuilder;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Rating;
import org.earshot.crawler.SiteTime;
import org.earshot.crawler.extract.facts.Counts;
import org.earshot.crawler.extract.facts.DayOrder;
import org.earshot.crawler.extract.facts.Fingerprint;
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.facts.PlainText;
import org.earshot.crawler.extract.facts.Scores;
import org.earshot.crawler.extract.facts.ShownTimes;
import org.earshot.crawler.extract.facts.Times;
import org.earshot.crawler.extract.schema.PageFacts;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/// Finds posts in the data that a page hands to its scripts.
public final class EmbeddedPosts {
  /// What was found.
  ///
  /// @param posts with words or stars
  /// @param hints posts of which only author and time are told: they complete what is seen
  public record Found(List<Post> posts, List<Post> hints) {
    public Found {
      posts = List.copyOf(posts);
      hints = List.copyOf(hints);
    }
  }

  /// Deeper data is not a list of posts.
  private static final int MAX_DEPTH = 40;

  private static final int MAX_POSTS = 1_000;
  private static final int MAX_NAME = 120;
  private static final Pattern EPOCH = Pattern.compile("\\d{9,10}|\\d{12,13}");

  private final PageFacts page;
  private final ShownTimes times;
  private final List<Post> posts = new ArrayList<>();
  private final List<Post> hints = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  private EmbeddedPosts(PageFacts page, Instant seen) {
    this.page = page;
    this.times = new ShownTimes(seen, DayOrder.UNKNOWN);
  }

  /// What the scripts of a page hold.
  ///
  /// @param scripts in page order
  public static Found of(PageFacts page, List<Element> scripts, Instant seen) {
    var found = new EmbeddedPosts(page, seen);
    ScriptData.of(scripts).forEach(value -> found.walk(value, 0));
    return new Found(found.posts, found.hints);
  }

  private void walk(JsonNode node, int depth) {
    if (depth > MAX_DEPTH || posts.size() >= MAX_POSTS) {
      return;
    }
    if (node.isObject() && object(node)) {
      return;
    }
    if (node.isArray() && Rows.isPost(node)) {
      add(row(node));
      return;
    }
    node.forEach(child -> walk(child, depth + 1));
  }

  /// Whether the object is a post, which is then kept.
  private boolean object(JsonNode node) {
    var members = new Members(node);
    var author = author(members);
    var date = date(members, Members.DATE);
    if (author.name().isEmpty() && date.isEmpty()) {
      return false;
    }
    var text =
        members.words(Members.TEXT).map(PlainText::ofPerhapsHtml).filter(words -> !words.isBlank());
    var rating = rating(members);
    boolean review =
        rating.isPresent()
            && (text.isPresent()
                || members.words(Members.TITLE).isPresent()
                || author.name().isPresent());
    boolean comment = text.isPresent() && author.name().isPresent() && date.isPresent();
    if (!review && !comment) {
      if (author.name().isPresent() && date.isPresent()) {
        hints.add(post("hint-" + hints.size(), PostType.REVIEW, author, date).build());
      }
      return false;
    }
    var id = id(members, author, date);
    var post = post(id, review ? PostType.REVIEW : PostType.COMMENT, author, date);
    text.ifPresent(post::text);
    rating.ifPresent(post::rating);
    rest(members, post);
    add(post);
    reply(members, id);
    return true;
  }

  private void rest(Members members, PostBuilder post) {
    members.words(Members.TITLE).map(PlainText::line).ifPresent(post::title);
    members
        .words(Members.LINK)
        .filter(link -> link.startsWith("/") || Permalinks.isWebAddress(link))
        .flatMap(link -> Permalinks.resolve(page.base(), link))
        .filter(link -> Permalinks.sameSite(link, page.address()))
        .ifPresent(post::url);
    date(members, Members.EDITED).ifPresent(post::edited);
    members
        .words(Members.LIKES)
        .ifPresent(
            likes -> Counts.parse(likes).ifPresent(count -> post.engagement("likes", count)));
    members
        .first(Members.VERIFIED)
        .filter(JsonNode::isBoolean)
        .ifPresent(verified -> post.verified(verified.asBoolean()));
    members
        .words(Members.PRODUCT)
        .map(PlainText::line)
        .ifPresent(
            name -> post.item(new Item(Optional.of(name), Optional.empty(), Optional.empty())));
  }

  private PostBuilder post(String id, PostType type, Author author, Optional<SiteTime> date) {
    var post = Post.builder(new PostKey(page.site(), id), type).author(author);
    date.ifPresent(post::published);
    page.language().ifPresent(post::lang);
    return post;
  }

  private void add(PostBuilder post) {
    var built = post.build();
    if (taken.add(built.key().id())) {
      posts.add(built);
    }
  }

  private String id(Members members, Author author, Optional<SiteTime> date) {
    return members
        .words(Members.ID)
        .filter(id -> id.length() <= MAX_NAME)
        .orElseGet(() ->
            Fingerprint.of(
                page.address(),
                author.name().orElse(""),
                date.map(SiteTime::toRfc3339).orElse("")));
  }

  private void reply(Members members, String parent) {
    members
        .first(Members.REPLY)
        .map(reply -> reply.isArray() ? reply.path(0) : reply)
        .ifPresent(reply -> {
          var inside = new Members(reply);
          var text = reply.isString() ? Optional.of(reply.asString()) : inside.words(Members.TEXT);
          text.map(PlainText::ofPerhapsHtml)
              .filter(words -> !words.isBlank())
              .ifPresent(words ->
                  add(
                      post(
                              parent + "-reply",
                              PostType.COMMENT,
                              author(inside),
                              date(inside, Members.DATE))
                          .text(words)
                          .parent(parent)
                          .thread(parent)
                          .ownerReply(true)));
        });
  }

  private static Author author(Members members) {
    var who = members.first(Members.AUTHOR);
    if (who.isEmpty()) {
      return Author.unknown();
    }
    if (who.get().isObject()) {
      var person = new Members(who.get());
      return new Author(
          person.words(Members.PERSON).map(PlainText::line).filter(EmbeddedPosts::isName),
          person.words(List.of("id", "userid", "uuid")),
          Optional.empty());
    }
    return new Author(
        members.words(Members.AUTHOR).map(PlainText::line).filter(EmbeddedPosts::isName),
        members.words(List.of("authorid", "userid", "consumerid")),
        Optional.empty());
  }

  private static boolean isName(String name) {
    return !name.isBlank() && name.length() <= MAX_NAME;
  }

  private Optional<SiteTime> date(Members members, List<String> names) {
    return members
        .words(names)
        .flatMap(this::time)
        .or(() ->
            members
                .first(List.of("dates"))
                .filter(JsonNode::isObject)
                .flatMap(dates -> new Members(dates).words(names))
                .flatMap(this::time));
  }

  private Optional<SiteTime> time(String written) {
    return EPOCH.matcher(written).matches()
        ? Times.parse(written)
        : times
            .parse(written)
            .map(ShownTimes.Shown::time)
            .or(() -> Times.parse(written).filter(_ -> written.length() >= 8));
  }

  private static Optional<Rating> rating(Members members) {
    var best = members.words(Members.BEST).map(Scores::number).orElse(OptionalDouble.empty());
    var stated =
        members
            .words(Members.RATING)
            .or(() ->
                members
                    .first(Members.RATING)
                    .filter(JsonNode::isObject)
                    .flatMap(inside ->
                        new Members(inside)
                            .words(List.of("ratingvalue", "value", "stars", "score", "rating"))));
    return stated
        .flatMap(Scores::parse)
        .filter(rating -> rating.value() >= 0 && rating.value() <= 100)
        .map(rating ->
            best.isPresent() ? new Rating(rating.value(), rating.min(), best, Map.of()) : rating);
  }

  private PostBuilder row(JsonNode row) {
    var read = Rows.read(row);
    var post =
        post(read.id(), PostType.REVIEW, Author.named(read.author()), Times.parse(read.seconds()));
    return post.text(PlainText.ofPerhapsHtml(read.text()))
        .rating(Rating.of(read.stars(), Rating.DEFAULT_MAX));
  }
}
