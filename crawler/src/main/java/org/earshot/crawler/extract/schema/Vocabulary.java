package org.earshot.crawler.extract.schema;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.earshot.crawler.PostType;

/// schema.org's names, and those of its forerunner data-vocabulary.org, which old shops still use.
final class Vocabulary {
  private static final Pattern OURS =
      Pattern.compile(
          "(?i)(?:https?:)?//(?:www\\.)?(?:schema\\.org|(?:rdf\\.)?data-vocabulary\\.org)/+#?(?:#)?([^/#?]+)/?");
  private static final Pattern PREFIXED = Pattern.compile("(?:schema|s|sdo|v):([A-Za-z]\\w*)");
  private static final Pattern BARE = Pattern.compile("[A-Za-z]\\w*|@\\w+");

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

  private Vocabulary() {}

  static Optional<String> type(String name) {
    return local(name);
  }

  static Optional<String> property(String name) {
    return local(name).map(local -> SAID_OTHERWISE.getOrDefault(local, local));
  }

  /// What sort of post a thing of these types is, if it is one.
  static Optional<PostType> post(Set<String> types) {
    if (types.stream().anyMatch(REVIEWS::contains)) {
      return Optional.of(PostType.REVIEW);
    }
    if (types.stream().anyMatch(COMMENTS::contains)) {
      return Optional.of(PostType.COMMENT);
    }
    if (types.contains("Question")) {
      return Optional.of(PostType.QUESTION);
    }
    if (types.stream().anyMatch(POSTS::contains)) {
      return Optional.of(PostType.POST);
    }
    return types.stream().anyMatch(ARTICLES::contains)
        ? Optional.of(PostType.ARTICLE)
        : Optional.empty();
  }

  private static Optional<String> local(String name) {
    var text = name.strip();
    for (var pattern : new Pattern[] {OURS, PREFIXED}) {
      var matcher = pattern.matcher(text);
      if (matcher.matches()) {
        return Optional.of(matcher.group(1));
      }
    }
    return BARE.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }
}
