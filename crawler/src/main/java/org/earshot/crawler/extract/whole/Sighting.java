package org.earshot.crawler.extract.whole;

import java.util.Optional;
import org.earshot.crawler.Post;
import org.earshot.crawler.SiteTime;
import org.earshot.crawler.extract.facts.Folded;

/// A post as one reader saw it, with what it is compared by, worked out once.
///
/// @param words its text in small letters without blanks and punctuation
/// @param author likewise
/// @param day days since 1970
record Sighting(Post post, String words, String author, Optional<Long> day) {
  /// Shorter texts (`Great!`) are written by many.
  private static final int TELLING = 25;

  private static final int SECONDS_OF_DAY = 86_400;

  static Sighting of(Post post) {
    return new Sighting(
        post,
        folded(post.text().orElse("")),
        folded(post.author().name().orElse("")),
        post.published().map(time -> Math.floorDiv(time.at().getEpochSecond(), SECONDS_OF_DAY)));
  }

  boolean isTelling() {
    return words.length() >= TELLING;
  }

  /// What begins the text; posts that share it are worth comparing.
  String beginning() {
    return words.substring(0, Math.min(TELLING, words.length()));
  }

  boolean sharesAuthor(Sighting other) {
    return !author.isEmpty() && author.equals(other.author);
  }

  /// One of them begins with the other, as a teaser does with the full text.
  boolean sharesWords(Sighting other) {
    if (words.isEmpty() || other.words.isEmpty() || contradictsPerson(other)) {
      return false;
    }
    if (isTelling() && other.isTelling()) {
      return words.startsWith(other.words) || other.words.startsWith(words);
    }
    return words.equals(other.words) && sharesAuthor(other) && !contradictsDay(other);
  }

  /// One author says one thing in a second; readers may disagree on the quotes around it.
  boolean sharesMoment(Sighting other) {
    return sharesAuthor(other)
        && post.published()
            .filter(time -> time.precision() == SiteTime.Precision.SECOND)
            .isPresent()
        && post.published().map(SiteTime::at).equals(other.post.published().map(SiteTime::at));
  }

  /// The second of publication, where it is known.
  String moment() {
    return post.published()
        .filter(time -> time.precision() == SiteTime.Precision.SECOND)
        .map(time -> Long.toString(time.at().getEpochSecond()))
        .orElse("");
  }

  /// Of one second, and one reader has the words of the other and perhaps a quote before them.
  boolean sharesTextThen(Sighting other) {
    boolean known = !author.isEmpty() && !other.author.isEmpty();
    return !known
        && !words.isEmpty()
        && !other.words.isEmpty()
        && (words.endsWith(other.words) || other.words.endsWith(words))
        && !contradictsPerson(other);
  }

  /// Stars without words by one author on one day.
  boolean sharesStars(Sighting other) {
    return (words.isEmpty() || other.words.isEmpty())
        && sharesAuthor(other)
        && !contradictsPerson(other)
        && day.isPresent()
        && day.equals(other.day);
  }

  /// Some readers are shown `Ann Brown` and others `Ann`.
  boolean contradictsPerson(Sighting other) {
    boolean authors = !author.startsWith(other.author) && !other.author.startsWith(author);
    var one = post.rating();
    var two = other.post.rating();
    boolean stars =
        one.isPresent()
            && two.isPresent()
            && one.get().value() != two.get().value()
            && one.get().share() != two.get().share();
    return authors || stars;
  }

  private boolean contradictsDay(Sighting other) {
    return day.isPresent() && other.day.isPresent() && Math.abs(day.get() - other.day.get()) > 1;
  }

  private static String folded(String text) {
    return Folded.of(text);
  }
}
