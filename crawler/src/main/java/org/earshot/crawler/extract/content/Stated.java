package org.earshot.crawler.extract.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// What the JSON-LD of a page says of its article. It is a help to find the text, and the best
/// source for who and when.
final class Stated {
  /// Nested deeper, it is of something else than the page.
  private static final int MAX_DEPTH = 12;

  private static final Set<String> ARTICLES =
      Set.of("BlogPosting", "Report", "DiscussionForumPosting", "SocialMediaPosting", "Review");
  private static final Set<String> PAGES = Set.of("WebPage", "ItemPage", "MedicalWebPage");

  private final Map<String, JsonNode> named = new HashMap<>();
  private Optional<JsonNode> article = Optional.empty();
  private Optional<JsonNode> page = Optional.empty();

  Stated(List<JsonNode> jsonLd) {
    jsonLd.forEach(node -> walk(node, 0));
  }

  private void walk(JsonNode node, int depth) {
    if (depth > MAX_DEPTH) {
      return;
    }
    if (node.isObject()) {
      note(node);
    }
    node.forEach(child -> walk(child, depth + 1));
  }

  private void note(JsonNode node) {
    var id = node.path("@id").asString("");
    if (!id.isEmpty() && node.size() > 1) {
      named.putIfAbsent(id, node);
    }
    if (article.isEmpty() && types(node).anyMatch(Stated::isArticle)) {
      article = Optional.of(node);
    }
    if (page.isEmpty() && types(node).anyMatch(PAGES::contains)) {
      page = Optional.of(node);
    }
  }

  private static boolean isArticle(String type) {
    return type.endsWith("Article") || ARTICLES.contains(type);
  }

  private static Stream<String> types(JsonNode node) {
    return each(node.path("@type"))
        .map(type -> {
          var name = type.asString("");
          return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1);
        });
  }

  private static Stream<JsonNode> each(JsonNode node) {
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false);
    }
    return node.isMissingNode() || node.isNull() ? Stream.empty() : Stream.of(node);
  }

  boolean isArticle() {
    return article.isPresent();
  }

  Optional<String> headline() {
    return word(article, "headline").or(() -> word(article, "name"));
  }

  Optional<String> body() {
    return word(article, "articleBody").or(() -> word(article, "text"));
  }

  Optional<String> published() {
    return word(article, "datePublished")
        .or(() -> word(article, "dateCreated"))
        .or(() -> word(page, "datePublished"));
  }

  Optional<String> language() {
    return word(article, "inLanguage").or(() -> word(page, "inLanguage"));
  }

  Optional<String> publisher() {
    return article.stream()
        .flatMap(node -> each(node.path("publisher")))
        .map(this::name)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /// The authors' names.
  List<String> authors() {
    return article.or(() -> page).stream()
        .flatMap(node -> each(node.path(node.has("author") ? "author" : "creator")))
        .map(this::name)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /// Address of the profile of the only author.
  Optional<String> authorLink() {
    return article
        .map(node -> resolved(node.path("author")))
        .map(author -> author.path("url").asString(""))
        .filter(link -> !link.isBlank());
  }

  private JsonNode resolved(JsonNode node) {
    return named.getOrDefault(node.path("@id").asString(""), node);
  }

  private Optional<String> name(JsonNode node) {
    if (node.isString()) {
      return said(node.asString());
    }
    var name = resolved(node).path("name");
    return each(name).findFirst().flatMap(one -> said(one.asString("")));
  }

  private static Optional<String> word(Optional<JsonNode> node, String property) {
    return node.stream()
        .flatMap(thing -> each(thing.path(property)))
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .flatMap(word -> said(word).stream())
        .findFirst();
  }

  private static Optional<String> said(String word) {
    return word.isBlank() ? Optional.empty() : Optional.of(word.strip());
  }
}
