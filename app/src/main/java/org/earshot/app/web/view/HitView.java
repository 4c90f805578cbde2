package org.earshot.app.web.view;

import java.util.List;
import java.util.Optional;
import org.earshot.alerts.Case;
import org.earshot.indexer.SearchResult;

/// One find.
///
/// @param post the mention
/// @param brand name of its brand
/// @param excerpt where it matched
/// @param number the case that it belongs to
/// @param judgedBy who judged its sentiment
public record HitView(
    PostView post,
    String brand,
    List<Segment> excerpt,
    Optional<String> number,
    Optional<String> judgedBy) {
  public static HitView of(SearchResult.Hit hit, Optional<Case> belongs, Wording wording) {
    return new HitView(
        PostView.of(hit.mention(), wording),
        wording.names().brand(hit.mention().brand()),
        Segment.of(hit.excerpt(), hit.highlights()),
        belongs.map(subject -> subject.number().toString()),
        hit.mention().judgement().map(judgement -> judgement.by()));
  }
}
