package org.earshot.crawler.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostType;
import org.earshot.crawler.extract.facts.Times;
import tools.jackson.databind.JsonNode;

/// What post an entry or review in microformats makes: the type, title, text, date, rating, item,
/// permalink, author and pictures of the page's first post.
///
/// Not counted: what stands in another document that the page links (`rel-alternate-priority`),
/// whether a page links a given target (`error`), categories, and items that are no posts (events,
/// apps), of which only that they give none is counted. Where the type is `unknown` only by the
/// other reader's taste (classic hentry, which it does not read), nothing is.
final class XrayExpectations {
  private static final Set<String> ELSEWHERE = Set.of("rel-alternate-priority");

  private final List<String> unmet = new ArrayList<>();
  private final JsonNode wanted;
  private final List<Post> posts;
  private int asked;

  XrayExpectations(OutsideCase outside) {
    this.wanted = outside.expected().path("xray");
    this.posts = ELSEWHERE.stream().anyMatch(outside.id()::contains) ? List.of() : outside.posts();
    boolean classic = outside.text().contains("\"hentry\"");
    if (ELSEWHERE.stream().noneMatch(outside.id()::contains) && !classic) {
      compare();
    }
  }

  boolean asksSomething() {
    return asked > 0;
  }

  List<String> unmet() {
    return unmet;
  }

  private void compare() {
    var type = said("data.type", "type").orElse("entry");
    if (wanted.has("error")) {
      return;
    }
    if (!type.equals("entry") && !type.equals("review")) {
      // An event or a recipe is nobody's post; as a page with words it may be an article.
      ask("no post", posts.stream().allMatch(post -> post.type() == PostType.ARTICLE));
      return;
    }
    if (isSilent()) {
      return;
    }
    var post = posts.stream().findFirst();
    ask("a post", post.isPresent());
    ask(
        "a review",
        type.equals("review") == post.filter(p -> p.type() == PostType.REVIEW).isPresent());
    same("title", said("data.name", "name"), post.flatMap(Post::title));
    same("text", said("data.content.text", "content_text"), post.flatMap(Post::text));
    same("item", said("item"), post.flatMap(p -> p.item().url()));
    same("address", said("data.url"), post.flatMap(Post::url));
    same("author", said("data.author.name"), post.flatMap(p -> p.author().name()));
    same("author's page", said("data.author.url"), post.flatMap(p -> p.author().url()));
    same(
        "rating",
        said("rating").map(text -> text + ".0"),
        post.flatMap(Post::rating).map(r -> "" + r.value()));
    same("answers", said("data.in-reply-to.0"), post.flatMap(Post::parent));
    for (var picture : List.of("data.featured", "data.photo.0")) {
      said(picture)
          .ifPresent(
              address -> ask(picture, post.filter(p -> p.media().contains(address)).isPresent()));
    }
    said("data.published")
        .flatMap(Times::parse)
        .ifPresent(
            time -> ask("date", post.flatMap(Post::published).filter(time::equals).isPresent()));
  }

  /// An invitation, like or tag without words is no utterance.
  private boolean isSilent() {
    return Stream.of("data.content.text", "data.name", "content_text", "name")
            .noneMatch(wanted::has)
        && posts.isEmpty();
  }

  private Optional<String> said(String... names) {
    return Stream.of(names)
        .map(wanted::path)
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .findFirst();
  }

  private void same(String what, Optional<String> expected, Optional<String> got) {
    expected.ifPresent(text ->
        ask(
            what + " '" + text + "', not '" + got.orElse("") + "'",
            got.filter(one -> folded(one).equals(folded(text))).isPresent()));
  }

  private void ask(String what, boolean met) {
    asked++;
    if (!met) {
      unmet.add(what);
    }
  }

  private static String folded(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
