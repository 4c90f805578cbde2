package org.earshot.app.json;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.earshot.crawler.Post;
import org.earshot.crawler.Rating;
import org.earshot.crawler.SiteTime;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A post as one line of JSON. What the page does not say has no key.
public final class PostJson {
  private static final JsonMapper JSON = new JsonMapper();

  private PostJson() {}

  /// The post on one line, without a line break at its end.
  public static String line(Post post) {
    return JSON.writeValueAsString(object(post));
  }

  /// The post as an object, its keys in the documented order.
  public static ObjectNode object(Post post) {
    var json = JSON.createObjectNode();
    json.put("id", post.key().id());
    put(json, "url", post.url());
    json.put("type", post.type().name().toLowerCase(Locale.ROOT));
    put(json, "title", post.title());
    put(json, "text", post.text());
    put(json, "author", post.author().name());
    put(json, "authorId", post.author().id());
    put(json, "authorUrl", post.author().url());
    put(json, "published", post.published().map(SiteTime::toRfc3339));
    put(json, "edited", post.edited().map(SiteTime::toRfc3339));
    post.rating().ifPresent(rating -> rating(json, rating));
    put(json, "itemName", post.item().name());
    put(json, "itemUrl", post.item().url());
    put(json, "parent", post.parent());
    put(json, "thread", post.thread());
    put(json, "lang", post.lang());
    if (post.ownerReply()) {
      json.put("ownerReply", true);
    }
    post.verified().ifPresent(verified -> json.put("verified", verified.booleanValue()));
    lists(json, post);
    return json;
  }

  private static void rating(ObjectNode json, Rating rating) {
    json.put("rating", number(rating.value()));
    rating.min().ifPresent(min -> json.put("ratingMin", number(min)));
    rating.max().ifPresent(max -> json.put("ratingMax", number(max)));
  }

  private static void lists(ObjectNode json, Post post) {
    if (!post.media().isEmpty()) {
      var media = json.putArray("media");
      post.media().forEach(media::add);
    }
    if (!post.engagement().isEmpty()) {
      var engagement = json.putObject("engagement");
      new TreeMap<>(post.engagement())
          .forEach((name, count) -> engagement.put(name, count.longValue()));
    }
  }

  private static void put(ObjectNode json, String key, Optional<String> value) {
    value.ifPresent(text -> json.put(key, text));
  }

  /// As people write it: 4, not 4.0, and never 1E+2.
  private static BigDecimal number(double value) {
    var number = BigDecimal.valueOf(value).stripTrailingZeros();
    return number.scale() < 0 ? number.setScale(0) : number;
  }
}
