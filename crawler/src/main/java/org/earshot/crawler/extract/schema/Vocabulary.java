package org.earshot.crawler.extract.schema;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.earshot.crawler.PostType;

/// schema.org's names, and those of its forerunner data-vocabulary.org, which old shops still use.
final class Vocabulary {
  private static final Pattern OURS =
      Pattern.compile(
          "(?i)(?:(?:https?:)?//)?(?:www\\.)?(?:schema\\.org|(?:rdf\\.)?data-vocabulary\\.org)/+#?(?:#)?([^/#?]+)/?");
  private static final Pattern PREFIXED = Pattern.compile("(?:schema|s|sdo|v):([A-Za-z]\\w*)");
  private static final List<Pattern> ADDRESSES = List.of(OURS, PREFIXED);

  /// data-vocabulary.org's names, small slips and plurals that pages use.
  private static final Map<String, String> SAID_OTHERWISE =
      Map.ofEntries(
          Map.entry("reviewer", "author"),
          Map.entry("dtreviewed", "datePublished"),
          Map.entry("dtReviewed", "datePublished"),
          Map.entry("itemreviewed", "itemReviewed"),
          Map.entry("rating", "reviewRating"),
          Map.entry("reviews", "review"),
          Map.entry("comments", "comment"),
          Map.entry("reviewbody", "reviewBody"),
          Map.entry("datepublished", "datePublished"),
          Map.entry("value", "ratingValue"),
          Map.entry("best", "bestRating"),
          Map.entry("worst", "worstRating"));

  /// Types that pages write in small letters.
  private static final Map<String, String> SMALL =
      Map.of(
          "review", "Review",
          "rating", "Rating",
          "aggregaterating", "AggregateRating",
          "person", "Person",
          "product", "Product",
          "comment", "Comment");

  private static final Set<String> REVIEWS =
      Set.of("Review", "UserReview", "CriticReview", "EmployerReview", "Recommendation");
  private static final Set<String> COMMENTS =
      Set.of("Comment", "UserComments", "Answer", "CorrectionComment");
  private static final Set<String> ARTICLES =
      Set.of(
          "Article",
          "BlogPosting",
          "NewsArticle",
          "LiveBlogPosting",
          "Report",
          "TechArticle",
          "OpinionNewsArticle",
          "AnalysisNewsArticle",
          "BackgroundNewsArticle",
          "ReportageNewsArticle",
          "ReviewNewsArticle",
          "AskPublicNewsArticle",
          "SatiricalArticle",
          "ScholarlyArticle");
  private static final Set<String> POSTS = Set.of("DiscussionForumPosting", "SocialMediaPosting");

  /// A sort of post, and the types that are of it.
  private record Sort(Optional<PostType> post, Set<String> names) {
    static Sort of(PostType post, Set<String> names) {
      return new Sort(Optional.of(post), names);
    }
  }

  private static final List<Sort> SORTS =
      List.of(
          Sort.of(PostType.REVIEW, REVIEWS),
          Sort.of(PostType.COMMENT, COMMENTS),
          Sort.of(PostType.QUESTION, Set.of("Question")),
          Sort.of(PostType.POST, POSTS),
          Sort.of(PostType.ARTICLE, ARTICLES));

  private Vocabulary() {}

  static Optional<String> type(String name) {
    return local(name).map(type -> SMALL.getOrDefault(type, type));
  }

  static Optional<String> property(String name) {
    return local(name).map(Vocabulary::ours);
  }

  private static String ours(String name) {
    return SAID_OTHERWISE.getOrDefault(name, name);
  }

  /// What sort of post a thing of these types is, if it is one.
  static Optional<PostType> post(Set<String> types) {
    for (var sort : SORTS) {
      if (!Collections.disjoint(sort.names, types)) {
        return sort.post;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> local(String name) {
    var text = name.strip();
    if (isBare(text)) {
      return Optional.of(text);
    }
    for (var pattern : ADDRESSES) {
      var matcher = pattern.matcher(text);
      if (matcher.matches()) {
        return Optional.of(matcher.group(1));
      }
    }
    return Optional.empty();
  }

  /// A word, as most names are written.
  private static boolean isBare(String text) {
    int from = text.startsWith("@") ? 1 : 0;
    if (text.length() == from || (from == 0 && !isLetter(text.charAt(0)))) {
      return false;
    }
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isLetter(c) && (c < '0' || c > '9') && c != '_') {
        return false;
      }
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
