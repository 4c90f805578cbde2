package org.earshot.crawler.extract.schema;

import java.util.Map;

/// Words for posts that pages take from elsewhere than schema.org: SIOC, Dublin Core, FOAF and the
/// RDF review vocabulary, which content systems write by themselves.
final class OtherVocabularies {
  private static final String SIOC = "http://rdfs.org/sioc/ns#";
  private static final String SIOC_TYPES = "http://rdfs.org/sioc/types#";
  private static final String DC = "http://purl.org/dc/terms/";
  private static final String DC_11 = "http://purl.org/dc/elements/1.1/";
  private static final String FOAF = "http://xmlns.com/foaf/0.1/";
  private static final String REV = "http://purl.org/stuff/rev#";
  private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/encoded";

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry(SIOC + "Item", "Article"),
          Map.entry(SIOC + "Post", "DiscussionForumPosting"),
          Map.entry(SIOC_TYPES + "BlogPost", "BlogPosting"),
          Map.entry(SIOC_TYPES + "BoardPost", "DiscussionForumPosting"),
          Map.entry(SIOC_TYPES + "Comment", "Comment"),
          Map.entry(SIOC_TYPES + "Question", "Question"),
          Map.entry(SIOC_TYPES + "Answer", "Answer"),
          Map.entry(SIOC + "UserAccount", "Person"),
          Map.entry(FOAF + "Person", "Person"),
          Map.entry(FOAF + "Agent", "Person"),
          Map.entry(REV + "Review", "Review"));

  private static final Map<String, String> PROPERTIES =
      Map.ofEntries(
          Map.entry(DC + "title", "headline"),
          Map.entry(DC_11 + "title", "headline"),
          Map.entry(DC + "created", "datePublished"),
          Map.entry(DC + "issued", "datePublished"),
          Map.entry(DC + "date", "datePublished"),
          Map.entry(DC_11 + "date", "datePublished"),
          Map.entry(DC + "modified", "dateModified"),
          Map.entry(DC + "creator", "author"),
          Map.entry(DC_11 + "creator", "author"),
          Map.entry(DC + "description", "description"),
          Map.entry(FOAF + "maker", "author"),
          Map.entry(FOAF + "name", "name"),
          Map.entry(FOAF + "nick", "alternateName"),
          Map.entry(SIOC + "name", "name"),
          Map.entry(SIOC + "has_creator", "author"),
          Map.entry(SIOC + "reply_of", "parentItem"),
          Map.entry(SIOC + "content", "text"),
          Map.entry(SIOC + "num_replies", "commentCount"),
          Map.entry(CONTENT, "text"),
          Map.entry(REV + "text", "reviewBody"),
          Map.entry(REV + "title", "headline"),
          Map.entry(REV + "reviewer", "author"),
          Map.entry(REV + "rating", "ratingValue"),
          Map.entry(REV + "maxRating", "bestRating"),
          Map.entry(REV + "minRating", "worstRating"),
          Map.entry(REV + "hasReview", "review"));

  private OtherVocabularies() {}

  /// schema.org's name for a type; the address itself where it has none.
  static String type(String address) {
    return TYPES.getOrDefault(address, address);
  }

  /// schema.org's name for a property; the address itself where it has none.
  static String property(String address) {
    return PROPERTIES.getOrDefault(address, address);
  }
}
