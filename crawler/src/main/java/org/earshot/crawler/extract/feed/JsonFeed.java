package org.earshot.crawler.extract.feed;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import org.earshot.crawler.Author;
import org.earshot.crawler.Page;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Pulse;
import org.earshot.crawler.extract.facts.Fingerprint;
import org.earshot.crawler.extract.facts.LenientJson;
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.facts.PlainText;
import org.earshot.crawler.extract.facts.Times;
import tools.jackson.databind.JsonNode;

/// JSON Feed 1.0 and 1.1 (jsonfeed.org).
public final class JsonFeed {
  /// The posts of a feed; empty where the text is none.
  public Optional<Feed> read(Page page, String text) {
    return LenientJson.read(text).stream()
        .filter(root -> root.path("items").isArray())
        .findFirst()
        .map(root -> read(page, root));
  }

  private static Feed read(Page page, JsonNode root) {
    var posts = new ArrayList<Post>();
    for (var item : root.path("items")) {
      if (posts.size() < Feed.MAX_ENTRIES) {
        post(page, root, item).ifPresent(posts::add);
      }
    }
    return new Feed(masthead(page, root), posts, link(page, root, "next_url"), Pulse.none());
  }

  private static Masthead masthead(Page page, JsonNode root) {
    return new Masthead(
        string(root, "title").map(PlainText::line),
        link(page, root, "home_page_url"),
        string(root, "language").flatMap(Language::tag),
        author(page, root));
  }

  private static Optional<Post> post(Page page, JsonNode root, JsonNode item) {
    var url = link(page, item, "url").or(() -> link(page, item, "external_url"));
    var title = string(item, "title").map(PlainText::line);
    var text = text(item);
    var id = string(item, "id").map(PlainText::line);
    if (url.isEmpty() && title.isEmpty() && text.isEmpty() && id.isEmpty()) {
      return Optional.empty();
    }
    var author = author(page, item).or(() -> author(page, root));
    var published = string(item, "date_published").flatMap(Times::parse);
    var edited = string(item, "date_modified").flatMap(Times::parse);
    var key =
        id.or(() -> url).orElseGet(() -> Fingerprint.of(author.toString(), published.toString()));
    var post = Post.builder(new PostKey(Permalinks.site(page.url()), key), PostType.ARTICLE);
    url.ifPresent(post::url);
    title.ifPresent(post::title);
    text.ifPresent(post::text);
    author.ifPresent(post::author);
    published.or(() -> edited).ifPresent(post::published);
    edited.filter(time -> !published.equals(Optional.of(time))).ifPresent(post::edited);
    string(item, "language")
        .or(() -> string(root, "language"))
        .flatMap(Language::tag)
        .ifPresent(post::lang);
    Stream.of("image", "banner_image")
        .map(name -> link(page, item, name))
        .flatMap(Optional::stream)
        .distinct()
        .forEach(post::media);
    return Optional.of(post.build());
  }

  private static Optional<String> text(JsonNode item) {
    return string(item, "content_html")
        .map(PlainText::ofHtml)
        .filter(text -> !text.isEmpty())
        .or(() -> string(item, "content_text").map(PlainText::tidy))
        .or(() -> string(item, "summary").map(PlainText::tidy))
        .filter(text -> !text.isEmpty());
  }

  /// Version 1.1 has `authors`, 1.0 `author`.
  private static Optional<Author> author(Page page, JsonNode node) {
    var person =
        node.path("authors").isArray() ? node.path("authors").path(0) : node.path("author");
    var name = string(person, "name").map(PlainText::line);
    var url = link(page, person, "url");
    return name.isEmpty() && url.isEmpty()
        ? Optional.empty()
        : Optional.of(new Author(name, Optional.empty(), url));
  }

  private static Optional<String> link(Page page, JsonNode node, String field) {
    return string(node, field).flatMap(link -> Permalinks.resolve(page.url(), link));
  }

  /// A field's text; ids come as numbers and texts in lists too, whatever the specification says.
  private static Optional<String> string(JsonNode node, String field) {
    var found = node.path(field);
    var value = found.isArray() ? found.path(0) : found;
    return value.isString() || value.isNumber()
        ? Optional.of(value.asString()).filter(text -> !text.isBlank())
        : Optional.empty();
  }
}
