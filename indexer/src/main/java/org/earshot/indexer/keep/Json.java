package org.earshot.indexer.keep;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.earshot.crawler.Author;
import org.earshot.crawler.Post;
import org.earshot.indexer.OwnAccount;
import org.earshot.indexer.Score;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The JSON that lies in the database. What is absent is left out, what is unknown is passed over,
/// so that older and newer versions read each other.
final class Json {
  /// The part of a brand that is never searched by.
  record BrandSpec(List<String> phrases, List<String> exclusions, List<OwnAccount> accounts) {}

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(ignored ->
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Json() {}

  /// A post without what has a column or table of its own: its author and its likes.
  static String content(Post post) {
    return MAPPER.writeValueAsString(with(post, Author.unknown(), Map.of()));
  }

  static Post post(String content, Author author, String engagement) {
    return with(MAPPER.readValue(content, Post.class), author, engagement(engagement));
  }

  /// Whether a post has a word to it, not only stars or a picture.
  static boolean hasWords(String content) {
    var post = MAPPER.readTree(content);
    return Stream.of("title", "text")
        .anyMatch(part -> post.path(part).asString("").chars().anyMatch(Character::isLetter));
  }

  static String engagement(Map<String, Long> counts) {
    return counts.isEmpty() ? "{}" : MAPPER.writeValueAsString(counts);
  }

  static Map<String, Long> engagement(String json) {
    return MAPPER.readValue(json, new TypeReference<>() {});
  }

  static String score(Score score) {
    return MAPPER.writeValueAsString(score);
  }

  static Score score(String json) {
    var tree = (ObjectNode) MAPPER.readTree(json);
    if (!tree.has("aspects")) {
      tree.putArray("aspects"); // kept before scores had them
    }
    return MAPPER.treeToValue(tree, Score.class);
  }

  static String brand(BrandSpec spec) {
    return MAPPER.writeValueAsString(spec);
  }

  static BrandSpec brand(String json) {
    return MAPPER.readValue(json, BrandSpec.class);
  }

  private static Post with(Post post, Author author, Map<String, Long> engagement) {
    return new Post(
        post.key(),
        post.type(),
        post.url(),
        post.title(),
        post.text(),
        author,
        post.published(),
        post.edited(),
        post.rating(),
        post.item(),
        post.parent(),
        post.thread(),
        post.lang(),
        post.ownerReply(),
        post.verified(),
        post.media(),
        engagement);
  }
}
