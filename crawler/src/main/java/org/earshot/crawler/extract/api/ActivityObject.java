package org.earshot.crawler.extract.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.earshot.crawler.Author;
import org.earshot.crawler.Item;
import org.earshot.crawler.Page;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostBuilder;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Rating;
import org.earshot.crawler.extract.facts.Fingerprint;
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.facts.PlainText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads one object of Activity Streams: in version 2's words, else in version 1's.
final class ActivityObject {
  /// What is an utterance; in lower case as version 1 writes it. `Review`, `Comment` and
  /// `Quotation` are BookWyrm's own.
  static final Set<String> TYPES =
      Set.of(
          "Note",
          "Article",
          "Page",
          "Question",
          "Event",
          "Video",
          "Audio",
          "Image",
          "Document",
          "ChatMessage",
          "Review",
          "Comment",
          "Quotation",
          "note",
          "article",
          "comment",
          "question",
          "event",
          "video",
          "audio",
          "image",
          "review");

  /// BookWyrm's stars.
  private static final int MOST_STARS = 5;

  /// Who said something, in both versions' words.
  private static final List<String> SIGNATURES = List.of("attributedTo", "author", "actor");

  private final Fields one;
  private final ActivityLinks links;
  private final String site;

  private ActivityObject(Page page, Fields one) {
    this.one = one;
    this.links = new ActivityLinks(page.url());
    this.site = Permalinks.site(page.url());
  }

  static String type(Fields one) {
    return ActivityLinks.each(one.node().path("type"))
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .findFirst()
        .or(() -> one.string("objectType"))
        .orElse("");
  }

  /// What an activity carries; who acts has written it, unless it says otherwise or is passed on.
  static List<Fields> carried(Fields activity) {
    boolean passedOn =
        type(activity).equals("Announce")
            || activity.string("verb").filter("share"::equals).isPresent();
    return ActivityLinks.each(activity.node().path("object"))
        .map(object -> passedOn ? object : signed(object, activity.node().path("actor")))
        .map(Fields::new)
        .toList();
  }

  private static JsonNode signed(JsonNode object, JsonNode actor) {
    boolean signed = SIGNATURES.stream().anyMatch(object::has);
    return object instanceof ObjectNode node && !signed
        ? node.deepCopy().set("attributedTo", actor)
        : object;
  }

  /// The post; empty where the object says nothing at all.
  static Optional<Post> post(Page page, Fields one) {
    return new ActivityObject(page, one).post();
  }

  private Optional<Post> post() {
    var id = one.string("id");
    var url = links.url(one);
    var parent = ActivityLinks.reference(one.node().path("inReplyTo"));
    var key = id.or(() -> url).orElseGet(this::fingerprint);
    var post = Post.builder(new PostKey(site, key), kind(parent.isPresent()));
    address(id, url, post);
    parent.ifPresent(post::parent);
    words(post);
    post.author(author());
    one.time("published").ifPresent(post::published);
    one.time("updated").ifPresent(post::edited);
    links.media(one).forEach(post::media);
    one.count("likes.totalItems").ifPresent(count -> post.engagement("likes", count));
    one.count("shares.totalItems").ifPresent(count -> post.engagement("shares", count));
    one.count("replies.totalItems").ifPresent(count -> post.engagement("comments", count));
    var read = post.build();
    boolean silent = read.words().isEmpty() && read.media().isEmpty();
    return silent && id.isEmpty() && url.isEmpty() ? Optional.empty() : Optional.of(read);
  }

  private String fingerprint() {
    return Fingerprint.of(
        one.string("published").orElse(""),
        SIGNATURES.stream().map(one.node()::path).toList().toString(),
        one.node().path("image").toString());
  }

  /// A page of a link forum may have the address that it shares in `url`, which is not its own
  /// then, or attached.
  private void address(Optional<String> id, Optional<String> url, PostBuilder post) {
    var own = id.filter(Permalinks::isWebAddress).map(Permalinks::normalize);
    if (!type(one).equals("Page") || own.isEmpty()) {
      url.or(() -> own).ifPresent(post::url);
      return;
    }
    Predicate<String> away = link -> !Permalinks.sameSite(own.get(), link);
    var elsewhere = url.filter(away);
    elsewhere
        .or(() -> attachedLinks().filter(away).findFirst())
        .ifPresent(link -> post.item(new Item(name(one), Optional.of(link), Optional.empty())));
    (elsewhere.isPresent() ? own : url.or(() -> own)).ifPresent(post::url);
  }

  private Stream<String> attachedLinks() {
    return ActivityLinks.each(one.node().path("attachment"))
        .map(Fields::new)
        .filter(attached -> type(attached).equals("Link"))
        .flatMap(attached -> attached.string("href").stream())
        .filter(Permalinks::isWebAddress)
        .map(Permalinks::normalize);
  }

  private PostType kind(boolean answers) {
    return switch (type(one)) {
      case "Review", "review" -> PostType.REVIEW;
      case "Comment", "comment" -> PostType.COMMENT;
      case "Question", "question" -> PostType.QUESTION;
      case "Article", "article" -> PostType.ARTICLE;
      default -> answers ? PostType.COMMENT : PostType.POST;
    };
  }

  /// A summary beside the text is a warning before it, and read first.
  private void words(PostBuilder post) {
    var name = name(one);
    var content = content();
    var summary = one.html("summary");
    name.or(() -> summary.filter(_ -> content.isPresent()).map(PlainText::line))
        .ifPresent(post::title);
    content.or(() -> summary.filter(text -> !name.equals(Optional.of(text)))).ifPresent(post::text);
    one.line("language.identifier")
        .or(() -> one.line("inLanguage"))
        .or(this::onlyLanguage)
        .ifPresent(post::lang);
    var stars = one.node().path("rating");
    if (stars.isNumber() && stars.asDouble() >= 0 && stars.asDouble() <= MOST_STARS) {
      post.rating(Rating.of(stars.asDouble(), MOST_STARS));
    }
  }

  private static Optional<String> name(Fields one) {
    return one.line("name").or(() -> one.line("displayName"));
  }

  private Optional<String> content() {
    boolean markup = one.string("mediaType").map(type -> type.contains("html")).orElse(true);
    var content = markup ? one.html("content") : one.text("content");
    return content.or(() ->
        one.at("contentMap").node().properties().stream()
            .findFirst()
            .map(Map.Entry::getValue)
            .filter(JsonNode::isString)
            .map(words -> PlainText.ofHtml(words.asString())));
  }

  private Optional<String> onlyLanguage() {
    var languages = one.at("contentMap").node().properties();
    return languages.size() == 1
        ? languages.stream().findFirst().map(Map.Entry::getKey)
        : Optional.empty();
  }

  /// A video is of its channel and of whoever uploaded it.
  private Author author() {
    var authors =
        SIGNATURES.stream().flatMap(name -> ActivityLinks.each(one.node().path(name))).toList();
    return authors.stream()
        .filter(person -> type(new Fields(person)).equals("Person"))
        .findFirst()
        .or(() -> authors.stream().findFirst())
        .map(this::author)
        .orElse(Author.unknown());
  }

  private Author author(JsonNode person) {
    var fields = new Fields(person);
    var id = ActivityLinks.reference(person);
    var profile = person.isObject() ? links.url(fields) : Optional.<String>empty();
    var name =
        name(fields).or(() -> fields.line("preferredUsername")).or(() -> fields.line("username"));
    return new Author(
        name, id, profile.or(() -> id.filter(Permalinks::isWebAddress).map(Permalinks::normalize)));
  }
}
