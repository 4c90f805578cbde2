package org.earshot.crawler.extract.whole;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.earshot.crawler.Author;
import org.earshot.crawler.Item;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Rating;
import org.earshot.crawler.SiteTime;

/// Makes one post of two sightings of it.
final class Merge {
  /// How ids begin that we made up ourselves.
  private static final String FINGERPRINT = "h-";

  private Merge() {}

  /// @param one whose facts stand
  /// @param other which fills what is absent
  /// @param renamed new ids by old ones
  static Post of(Post one, Post other, Map<String, String> renamed) {
    var published = published(one.published(), other.published());
    return new Post(
        key(one, other),
        type(one, other),
        one.url().or(other::url),
        one.title().or(other::title),
        text(one, other),
        author(one.author(), other.author()),
        published,
        one.edited().or(other::edited).filter(edit -> !published.equals(Optional.of(edit))),
        rating(one, other),
        one.item().equals(Item.none()) ? other.item() : one.item(),
        one.parent().or(other::parent).map(id -> renamed.getOrDefault(id, id)),
        one.thread().or(other::thread).map(id -> renamed.getOrDefault(id, id)),
        one.lang().or(other::lang),
        one.ownerReply() || other.ownerReply(),
        one.verified().or(other::verified),
        Stream.concat(one.media().stream(), other.media().stream()).distinct().toList(),
        engagement(one, other));
  }

  /// The site's own id is better than one that we made up.
  static PostKey key(Post one, Post other) {
    return one.key().id().startsWith(FINGERPRINT) && !other.key().id().startsWith("hint-")
        ? other.key()
        : one.key();
  }

  private static PostType type(Post one, Post other) {
    return one.type() == PostType.COMMENT && other.type() == PostType.REVIEW
        ? PostType.REVIEW
        : one.type();
  }

  /// A teaser gives way to the full text. What carries more in front of the same words does not
  /// win: it has quotes in it.
  private static Optional<String> text(Post one, Post other) {
    var a = Sighting.of(one).words();
    var b = Sighting.of(other).words();
    return b.length() > a.length() && b.startsWith(a) ? other.text() : one.text().or(other::text);
  }

  /// What the first says stands, save where it is a time without a zone and the second names one.
  private static Optional<SiteTime> published(Optional<SiteTime> one, Optional<SiteTime> other) {
    boolean zoneless =
        one.filter(time -> time.precision() == SiteTime.Precision.SECOND && time.zoneAssumed())
            .isPresent();
    boolean better =
        other
            .filter(time -> time.precision() == SiteTime.Precision.SECOND && !time.zoneAssumed())
            .isPresent();
    return zoneless && better ? other : one.or(() -> other);
  }

  private static Optional<Rating> rating(Post one, Post other) {
    boolean vague = one.rating().filter(rating -> rating.max().isEmpty()).isPresent();
    boolean same =
        vague
            && other
                .rating()
                .filter(rating -> rating.value() == one.rating().orElseThrow().value())
                .isPresent();
    return same ? other.rating() : one.rating().or(other::rating);
  }

  private static Author author(Author one, Author other) {
    return new Author(one.name().or(other::name), one.id().or(other::id), one.url().or(other::url));
  }

  private static Map<String, Long> engagement(Post one, Post other) {
    var counts = new HashMap<>(other.engagement());
    counts.putAll(one.engagement());
    return counts;
  }
}
