package org.earshot.app.web.view;

import java.util.List;
import java.util.Optional;
import org.earshot.alerts.Case;
import org.earshot.indexer.SearchResult;

/// One find.
///
/// @param post the mention
/// @param title its headline, where the excerpt does not begin with it
/// @param brand name of its brand
/// @param excerpt where it matched
/// @param number the case that it belongs to
/// @param judgedBy who judged its sentiment
public record HitView(
    PostView post,
    Optional<String> title,
    String brand,
    List<Segment> excerpt,
    Optional<String> number,
    Optional<String> judgedBy) {
  public static HitView of(SearchResult.Hit hit, Optional<Case> belongs, Wording wording) {
    return new HitView(
        PostView.of(hit.mention(), wording),
        hit.mention().post().title().filter(title -> !repeats(hit.excerpt(), title)),
        wording.names().brand(hit.mention().brand()),
        Segment.of(hit.excerpt(), hit.highlights()),
        belongs.map(subject -> subject.number().toString()),
        hit.mention().judgement().map(judgement -> judgement.by()));
  }

  /// The excerpt may begin in the middle of the headline.
  private static boolean repeats(String excerpt, String title) {
    var first = excerpt.lines().findFirst().orElse("").strip();
    return excerpt.contains(title) || (!first.isEmpty() && title.contains(first));
  }
}
