package org.earshot.crawler.extract.embedded;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The members of an object by their meaning, however they are spelt: `createdAt`, `created_at`.
final class Members {
  static final List<String> TEXT =
      List.of(
          "reviewbody",
          "reviewtext",
          "body",
          "text",
          "content",
          "comment",
          "commenttext",
          "review",
          "message",
          "comments",
          "reviewcontent",
          "bodytext",
          "reviewcomment",
          "description",
          "bodyhtml",
          "commentbody");
  static final List<String> TITLE =
      List.of("reviewtitle", "reviewheader", "title", "headline", "subject", "heading", "summary");
  static final List<String> AUTHOR =
      List.of(
          "author",
          "authorname",
          "consumer",
          "consumername",
          "reviewer",
          "reviewername",
          "user",
          "username",
          "usernickname",
          "nickname",
          "nick",
          "customer",
          "customername",
          "displayname",
          "userprofile",
          "profile",
          "member",
          "createdby",
          "postedby",
          "screenname",
          "writtenby",
          "owner");
  static final List<String> PERSON =
      List.of(
          "displayname",
          "name",
          "username",
          "nickname",
          "fullname",
          "firstname",
          "screenname",
          "login",
          "publicname",
          "alias");
  static final List<String> DATE =
      List.of(
          "datepublished",
          "publisheddate",
          "publishedat",
          "published",
          "createdat",
          "createddate",
          "datecreated",
          "createddatetime",
          "created",
          "submissiontime",
          "submittedat",
          "reviewdate",
          "date",
          "postedat",
          "postdate",
          "posted",
          "timestamp",
          "time",
          "creationdate",
          "createdon",
          "publishdate",
          "createtime",
          "creationtime");
  static final List<String> EDITED =
      List.of("updateddate", "updatedat", "modifiedat", "datemodified", "lastmodified", "editedat");
  static final List<String> RATING =
      List.of(
          "reviewrating",
          "rating",
          "ratingvalue",
          "stars",
          "starrating",
          "score",
          "overallrating",
          "grade",
          "rate",
          "overall");
  static final List<String> BEST = List.of("bestrating", "ratingrange", "maxrating", "best", "max");
  static final List<String> ID =
      List.of("reviewid", "commentid", "id", "uuid", "legacyid", "guid", "postid");
  static final List<String> LINK =
      List.of("permalink", "reviewurl", "url", "link", "canonicalurl", "shareurl");
  static final List<String> REPLY =
      List.of(
          "reply",
          "ownerreply",
          "merchantreply",
          "companyreply",
          "businessreply",
          "ownerresponse",
          "response",
          "developerresponse",
          "managementresponse",
          "sellerreply",
          "businessownerreplies");
  static final List<String> VERIFIED =
      List.of(
          "isverified",
          "verified",
          "verifiedpurchase",
          "verifiedbuyer",
          "isverifiedbuyer",
          "verifiedpurchaser");
  static final List<String> LIKES =
      List.of(
          "likes",
          "likescount",
          "helpfulcount",
          "totalpositivefeedbackcount",
          "upvotes",
          "thumbsup",
          "helpfulvotes");
  static final List<String> PRODUCT =
      List.of("productname", "producttitle", "itemname", "businessunitdisplayname");

  private final Map<String, JsonNode> members = new HashMap<>();

  Members(JsonNode object) {
    object
        .properties()
        .forEach(member -> members.putIfAbsent(plain(member.getKey()), member.getValue()));
  }

  Optional<JsonNode> first(List<String> names) {
    for (var name : names) {
      var value = members.get(name);
      if (value != null && !value.isNull()) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  /// The first of the names whose value is a number or words.
  Optional<String> words(List<String> names) {
    for (var name : names) {
      var value = members.get(name);
      if (value != null && value.isValueNode() && !value.isNull() && !value.isBoolean()) {
        var text = value.asString("").strip();
        if (!text.isEmpty()) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }

  private static String plain(String name) {
    return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
  }
}
