package org.earshot.crawler.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.crawler.Post;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Talk pages of wikis. Counted are, of each comment that the ground truth lists: that one of its
/// author and time is found, the start of its text where given, and whom it answers.
class TalkPageCasesTest {
  /// What is reached; less is a regression.
  private static final double FLOOR = 0.97;

  private int asked;
  private int met;
  private final List<String> unmet = new ArrayList<>();

  @Test
  void talkPagesAreRead() throws IOException {
    for (var outside : OutsideCase.ofKind("content")) {
      if (outside.set().equals("wikipedia-talk")) {
        page(outside);
      }
    }

    unmet.stream().limit(15).forEach(System.out::println);
    assertThat((double) met / asked).isGreaterThanOrEqualTo(FLOOR);
  }

  private void page(OutsideCase outside) {
    int askedBefore = asked;
    int metBefore = met;
    Map<String, Post> got = new HashMap<>();
    outside.posts().forEach(post -> got.putIfAbsent(key(post), post));
    Map<String, String> keys = new HashMap<>();
    outside
        .expected()
        .path("comments")
        .forEach(comment -> keys.put(comment.path("id").asString(), key(comment)));
    int found = 0;
    for (var comment : outside.expected().path("comments")) {
      var post = Optional.ofNullable(got.get(key(comment)));
      found += post.isPresent() ? 1 : 0;
      ask(post.isPresent(), "no " + key(comment));
      var start = folded(comment.path("text_start").asString(""));
      if (!start.isEmpty()) {
        ask(
            post.flatMap(Post::text).filter(text -> folded(text).startsWith(start)).isPresent(),
            "text "
                + start
                + " | "
                + post.flatMap(Post::text)
                    .map(TalkPageCasesTest::folded)
                    .map(t -> t.substring(0, Math.min(60, t.length()))));
      }
      var parent = Optional.ofNullable(keys.get(comment.path("parent").asString("")));
      var answers =
          post.flatMap(Post::parent)
              .flatMap(id ->
                  got.values().stream()
                      .filter(one -> one.key().id().equals(id))
                      .map(TalkPageCasesTest::key)
                      .findFirst());
      ask(
          post.isPresent() && parent.equals(answers),
          "parent of " + key(comment) + ": " + parent + " not " + answers);
    }
    System.out.printf(
        "%s: %d of %d found among %d, %d of %d facts%n",
        outside.id(),
        found,
        outside.expected().path("comments").size(),
        got.size(),
        met - metBefore,
        asked - askedBefore);
  }

  private static String key(JsonNode comment) {
    return comment.path("author").asString()
        + " "
        + Instant.parse(comment.path("timestamp").asString());
  }

  private static String key(Post post) {
    return post.author().name().orElse("")
        + " "
        + post.published().map(time -> time.at().toString()).orElse("");
  }

  private static String folded(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  private void ask(boolean holds, String what) {
    asked++;
    met += holds ? 1 : 0;
    if (!holds) {
      unmet.add(what);
    }
  }
}
