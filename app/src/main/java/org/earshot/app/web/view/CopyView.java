package org.earshot.app.web.view;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.earshot.alerts.Case;
import org.earshot.alerts.CaseNumber;
import org.earshot.alerts.Desk;
import org.earshot.alerts.Place;
import org.earshot.indexer.Copy;
import org.earshot.indexer.Indexer;

/// The same words elsewhere, where they are no place of the case.
///
/// @param post the other post
/// @param word whose copy it is
/// @param percent how much of the words is common, in hundredths
/// @param number the case that it has itself
public record CopyView(PostView post, String word, long percent, Optional<String> number) {
  private static final int HUNDREDTHS = 100;

  public static List<CopyView> of(Case subject, Indexer indexer, Desk desk, Wording wording) {
    var places =
        subject.places().stream().map(Place::mentionId).collect(Collectors.toUnmodifiableSet());
    return indexer.copies(subject.mentionId()).stream()
        .filter(copy -> isElsewhere(copy, places))
        .map(copy ->
            of(
                copy,
                desk.ofMention(copy.mention().id()).map(Case::number).map(CaseNumber::toString),
                wording))
        .toList();
  }

  private static boolean isElsewhere(Copy copy, Set<Long> places) {
    return !places.contains(copy.mention().id());
  }

  private static CopyView of(Copy copy, Optional<String> number, Wording wording) {
    return new CopyView(
        PostView.of(copy.mention(), wording),
        wording.texts().of("copy", copy.kind()),
        Math.round(copy.likeness() * HUNDREDTHS),
        number);
  }
}
