package org.earshot.app.playground;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.earshot.app.playground.Script.Kind;
import org.earshot.app.playground.Script.Section;
import tools.jackson.databind.json.JsonMapper;

/// Posts as JSON-LD in the words of schema.org.
record Structured(Snapshot town, Section section, Addresses at) {
  private static final String CONTEXT = "https://schema.org";

  static String type(Kind kind, Shown post) {
    if (!post.isRoot()) {
      return "Comment";
    }
    return switch (kind) {
      case REVIEWS -> "Review";
      case THREADS -> "DiscussionForumPosting";
      case ARTICLES -> "BlogPosting";
      case NEWS -> "NewsArticle";
    };
  }

  /// Under a review the maker has a slot of his own; in threads he is one account among others.
  static boolean isOwnerReply(Kind kind, Shown post) {
    return kind == Kind.REVIEWS && !post.isRoot() && post.who().isBrand();
  }

  static String bodyProperty(Kind kind, Shown post) {
    if (!post.isRoot()) {
      return "text";
    }
    return switch (kind) {
      case REVIEWS -> "reviewBody";
      case THREADS -> "text";
      case ARTICLES, NEWS -> "articleBody";
    };
  }

  /// The item of a review section with these reviews.
  ///
  /// @param rated all reviews, which the average is made of
  String item(List<Shown> reviews, List<Shown> rated) {
    var item = new LinkedHashMap<String, Object>();
    item.put("@context", CONTEXT);
    item.put("@type", section.item());
    item.put("name", section.title());
    item.put("url", at.section(section));
    item.put("description", section.about());
    var average = Average.of(rated);
    if (average.count() > 0) {
      item.put(
          "aggregateRating",
          Map.of(
              "@type",
              "AggregateRating",
              "ratingValue",
              average.text(),
              "reviewCount",
              average.count(),
              "bestRating",
              5,
              "worstRating",
              1));
    }
    item.put("review", reviews.stream().map(this::node).toList());
    return script(item);
  }

  /// A thread or an article that stands for itself.
  String root(Shown root) {
    var node = new LinkedHashMap<String, Object>();
    node.put("@context", CONTEXT);
    node.putAll(node(root));
    return script(node);
  }

  private Map<String, Object> node(Shown post) {
    var node = new LinkedHashMap<String, Object>();
    node.put("@type", type(section.kind(), post));
    if (isOwnerReply(section.kind(), post)) {
      node.put("additionalType", at.absolute("/terms/owner-reply"));
    }
    node.put("@id", at.post(post));
    if (section.kind() == Kind.REVIEWS) {
      node.put("identifier", post.id());
    }
    node.put("url", at.post(post));
    if (!post.title().isEmpty()) {
      node.put(section.kind() == Kind.REVIEWS ? "name" : "headline", post.title());
    }
    if (!post.text().isEmpty()) {
      node.put(bodyProperty(section.kind(), post), post.text());
    }
    if (!post.lang().isEmpty()) {
      node.put("inLanguage", post.lang());
    }
    post.stars().ifPresent(stars -> node.put("reviewRating", rating(stars)));
    node.put("author", author(post));
    node.put("datePublished", PostHtml.iso(post.published()));
    post.edited().ifPresent(when -> node.put("dateModified", PostHtml.iso(when)));
    var answers = town.answersTo(post);
    if (!answers.isEmpty()) {
      node.put("comment", answers.stream().map(this::node).toList());
    }
    return node;
  }

  private static Map<String, Object> rating(int stars) {
    return Map.of("@type", "Rating", "ratingValue", stars, "bestRating", 5, "worstRating", 1);
  }

  private Map<String, Object> author(Shown post) {
    var author = new LinkedHashMap<String, Object>();
    author.put("@type", post.who().isBrand() ? "Organization" : "Person");
    author.put("name", post.who().name());
    author.put("url", at.user(post.who()));
    return author;
  }

  private static String script(Map<String, Object> node) {
    var json = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(node);
    return "<script type=\"application/ld+json\">\n" + Escape.script(json) + "\n</script>\n";
  }
}
