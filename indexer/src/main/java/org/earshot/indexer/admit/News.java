package org.earshot.indexer.admit;

import java.time.Duration;
import java.time.Instant;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.Post;
import org.earshot.crawler.SiteTime;

/// Decides whether what was seen is news, so that it may open a case.
public final class News {
  private News() {}

  /// Whether a post seen for the first time is news. What comes with the first look at a source is
  /// only if the site says that it is young enough; while a source is watched, a date in the past
  /// changes nothing, for platforms backdate.
  public static boolean isNew(Post post, Circumstances seen) {
    return switch (seen.arrival()) {
      case LIVE, BACKDATED, BY_HAND -> true;
      case FIRST_LOOK -> publishedSince(post, seen.source().alertFrom());
      case BACKFILL, IMPORT -> false;
    };
  }

  /// Whether a post is news that was there before we listened for its brand.
  public static boolean isNewSince(Post post, Circumstances seen, Instant listening) {
    return seen.arrival() == Arrival.BY_HAND
        || (isNew(post, seen) && publishedSince(post, listening));
  }

  /// Whether an edit makes news of an old post: a site that only shows its texts in another way
  /// must not. The stars changed, or the site says when the author did.
  public static boolean isNewByEdit(Post post, Circumstances seen, boolean starsChanged) {
    return switch (seen.arrival()) {
      case LIVE, BACKDATED, BY_HAND ->
          starsChanged
              || post.edited()
                  .filter(edit -> !edit.at().isBefore(seen.source().alertFrom()))
                  .isPresent();
      case FIRST_LOOK, BACKFILL, IMPORT -> false;
    };
  }

  /// Where a site says the day only, the post may be as young as the end of that day.
  private static boolean publishedSince(Post post, Instant from) {
    return post.published().map(News::latest).filter(time -> !time.isBefore(from)).isPresent();
  }

  private static Instant latest(SiteTime time) {
    return switch (time.precision()) {
      case SECOND -> time.at();
      case DAY -> time.at().plus(Duration.ofDays(1)).minusNanos(1);
    };
  }
}
