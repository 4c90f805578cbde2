package org.earshot.crawler.extract.schema;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.earshot.crawler.extract.facts.Counts;

/// How readers reacted to a post, counted by the page.
final class Reactions {
  private static final Map<String, String> PLAIN =
      Map.of(
          "upvoteCount", "likes",
          "downvoteCount", "dislikes",
          "commentCount", "comments",
          "answerCount", "comments",
          "replyCount", "comments");

  private Reactions() {}

  static Map<String, Long> of(Thing post) {
    var counts = new TreeMap<String, Long>();
    PLAIN.forEach(
        (property, name) -> post.text(property).ifPresent(text -> count(counts, name, text)));
    post.things("interactionStatistic", "interactionCount", Thing.CONTAINS)
        .forEach(counter -> counter(counts, counter));
    post.words("interactionCount").forEach(words -> legacy(counts, words.plain()));
    return counts;
  }

  private static void counter(Map<String, Long> counts, Thing counter) {
    var action =
        counter
            .things("interactionType")
            .flatMap(type -> type.types().stream())
            .findFirst()
            .or(() -> counter.words("interactionType").map(Value.Words::link).findFirst());
    action
        .flatMap(Reactions::named)
        .ifPresent(name ->
            counter
                .text("userInteractionCount", "interactionCount")
                .ifPresent(text -> count(counts, name, text)));
  }

  /// `UserLikes:12`, as schema.org had it before 2014.
  private static void legacy(Map<String, Long> counts, String text) {
    int colon = text.lastIndexOf(':');
    if (colon > 0) {
      named(text.substring(0, colon))
          .ifPresent(name -> count(counts, name, text.substring(colon + 1)));
    }
  }

  private static Optional<String> named(String action) {
    var name =
        action
            .substring(1 + Math.max(action.lastIndexOf('/'), action.lastIndexOf(':')))
            .toLowerCase(Locale.ROOT);
    return switch (name) {
      case "likeaction", "agreeaction", "userlikes", "userplusones", "voteaction" ->
          Optional.of("likes");
      case "dislikeaction", "disagreeaction" -> Optional.of("dislikes");
      case "commentaction", "replyaction", "usercomments" -> Optional.of("comments");
      case "shareaction", "usertweets" -> Optional.of("shares");
      case "viewaction", "readaction", "watchaction", "userpagevisits" -> Optional.of("views");
      default -> Optional.empty();
    };
  }

  private static void count(Map<String, Long> counts, String name, String text) {
    Counts.parse(text).ifPresent(count -> counts.putIfAbsent(name, count));
  }
}
