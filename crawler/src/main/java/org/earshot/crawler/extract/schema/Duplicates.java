package org.earshot.crawler.extract.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.crawler.PostType;
import org.earshot.crawler.extract.facts.Folded;

/// Joins what a page shows twice: a review as teaser and in full, or in JSON-LD and in microdata.
final class Duplicates {
  /// Shorter texts ("Great!") are written by many.
  private static final int TELLING_LENGTH = 25;

  private Duplicates() {}

  /// The drafts without the copies, in the same order; the first of a kind takes over what its
  /// copies know.
  static List<Draft> join(List<Draft> drafts) {
    var kept = new ArrayList<Draft>();
    Map<String, List<Draft>> byAuthor = new HashMap<>();
    for (var draft : drafts) {
      var rivals = byAuthor.computeIfAbsent(authorOf(draft.facts()), _ -> new ArrayList<>());
      var original =
          rivals.stream()
              .filter(one -> isCopy(one, draft))
              .findFirst()
              .or(() -> kept.stream().filter(one -> isSameOpener(one, draft)).findFirst());
      if (original.isPresent()) {
        original.get().absorb(draft);
      } else {
        rivals.add(draft);
        kept.add(draft);
      }
    }
    return kept;
  }

  /// An article and its twin in another syntax, which may leave out who wrote it.
  private static boolean isSameOpener(Draft one, Draft other) {
    var a = one.facts();
    var b = other.facts();
    return isOpener(a)
        && isOpener(b)
        && one.isTop()
        && other.isTop()
        && !one.sharesSyntaxWith(other)
        && !differ(a.address(), b.address())
        && !differ(
            a.author().name().map(Duplicates::folded), b.author().name().map(Duplicates::folded))
        && isSameTitle(a, b);
  }

  private static boolean isOpener(Facts facts) {
    return facts.type() == PostType.ARTICLE || facts.type() == PostType.POST;
  }

  /// A site's name may follow one of two titles.
  private static boolean isSameTitle(Facts a, Facts b) {
    var one = a.title().map(Duplicates::folded).orElse("");
    var other = b.title().map(Duplicates::folded).orElse("");
    return one.startsWith(other) || other.startsWith(one);
  }

  private static boolean isCopy(Draft one, Draft other) {
    var a = one.facts();
    var b = other.facts();
    if (a.type() != b.type()
        || differ(
            a.published().map(t -> t.at().getEpochSecond() / 86_400),
            b.published().map(t -> t.at().getEpochSecond() / 86_400))
        || differ(a.rating().map(r -> r.value()), b.rating().map(r -> r.value()))) {
      return false;
    }
    boolean acrossSyntaxes = !one.sharesSyntaxWith(other);
    boolean sameId =
        (a.id().isPresent() && a.id().equals(b.id()))
            || (a.address().isPresent() && a.address().equals(b.address()));
    if (a.text().isEmpty() && b.text().isEmpty()) {
      return acrossSyntaxes
          && a.title().equals(b.title())
          && (sameId || a.author().name().isPresent() || a.title().isPresent());
    }
    if (a.text().isEmpty() || b.text().isEmpty()) {
      return acrossSyntaxes && (sameId || (a.title().isPresent() && a.title().equals(b.title())));
    }
    return sameWords(a, b, acrossSyntaxes || sameId);
  }

  private static boolean sameWords(Facts a, Facts b, boolean likely) {
    var one = folded(a.text().orElse(""));
    var other = folded(b.text().orElse(""));
    boolean telling = Math.min(one.length(), other.length()) >= TELLING_LENGTH;
    if (one.equals(other)) {
      return likely
          || telling
          || (a.author().name().isPresent()
              && a.published().isPresent()
              && a.published().equals(b.published()));
    }
    return telling && (one.startsWith(other) || other.startsWith(one));
  }

  private static boolean differ(Optional<?> one, Optional<?> other) {
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }

  private static String authorOf(Facts facts) {
    return facts.author().name().map(Duplicates::folded).orElse("");
  }

  private static String folded(String text) {
    return Folded.of(text);
  }
}
