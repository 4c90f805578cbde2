package org.earshot.app.web.view;

import java.util.Optional;
import org.earshot.crawler.Backfill;

/// The reading of a source's past, and how far it is.
///
/// @param running true while it goes on
/// @param word its state for people
/// @param done what it has found so far
/// @param percent how much of it is done, where that can be known
/// @param detail why it is over
public record BackfillView(
    boolean running, String word, String done, Optional<Integer> percent, String detail) {
  static BackfillView of(Backfill backfill, Wording wording) {
    var texts = wording.texts();
    var oldest = backfill.oldest().map(wording.times()::day);
    return new BackfillView(
        backfill.state() == Backfill.State.RUNNING,
        texts.of("backfill", backfill.state()),
        oldest
            .map(day -> texts.of("backfill.doneTo", backfill.pages(), backfill.posts(), day))
            .orElseGet(() -> texts.of("backfill.done", backfill.pages(), backfill.posts())),
        backfill.share().stream().mapToObj(share -> (int) (share * 100)).findFirst(),
        backfill.detail());
  }
}
