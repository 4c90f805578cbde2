package org.earshot.app.acceptance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A review on the test's product page, with its answers.
record Review(
    String id, String author, int stars, String text, Instant published, List<Answer> answers) {
  /// An answer under a review.
  record Answer(String id, String author, String authorUrl, String text, Instant published) {}

  Review(String id, String author, int stars, String text, Instant published) {
    this(id, author, stars, text, published, List.of());
  }

  Review answered(Answer answer) {
    var more = new java.util.ArrayList<>(answers);
    more.add(answer);
    return new Review(id, author, stars, text, published, more);
  }

  /// The review as schema.org says it.
  Map<String, Object> toJsonLd(String page) {
    var json = new TreeMap<String, Object>();
    json.put("@type", "Review");
    json.put("@id", page + "#" + id);
    json.put("url", page + "#" + id);
    json.put("author", Map.of("@type", "Person", "name", author));
    json.put("datePublished", published.toString());
    json.put("reviewRating", Map.of("@type", "Rating", "ratingValue", stars, "bestRating", 5));
    json.put("reviewBody", text);
    json.put("comment", answers.stream().map(answer -> comment(page, answer)).toList());
    return json;
  }

  private static Map<String, Object> comment(String page, Answer answer) {
    return Map.of(
        "@type",
        "Comment",
        "@id",
        page + "#" + answer.id(),
        "url",
        page + "#" + answer.id(),
        "author",
        Map.of("@type", "Person", "name", answer.author(), "url", answer.authorUrl()),
        "datePublished",
        answer.published().toString(),
        "text",
        answer.text());
  }
}
