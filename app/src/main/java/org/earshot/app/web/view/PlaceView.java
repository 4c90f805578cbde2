package org.earshot.app.web.view;

import java.util.Map;
import java.util.Optional;
import org.earshot.alerts.Place;
import org.earshot.alerts.PlaceState;
import org.earshot.indexer.Mention;

/// One public address of a case.
///
/// @param url where a person reads and answers it
/// @param state how far the answer is
/// @param word that in a word
/// @param answeredAt when a person said so
/// @param answeredBy who
/// @param provedAt when the reply was written, as the page says
/// @param proof the reply that was seen
public record PlaceView(
    Optional<String> url,
    PlaceState state,
    String word,
    Optional<When> answeredAt,
    Optional<String> answeredBy,
    Optional<When> provedAt,
    Optional<PostView> proof) {

  static PlaceView of(Place place, Map<Long, Mention> proofs, Wording wording) {
    var times = wording.times();
    return new PlaceView(
        place.url().flatMap(SafeLink::of),
        place.state(),
        wording.texts().of("place", place.state()),
        place.answeredAt().map(times::when),
        place.answeredBy(),
        place.provedAt().map(times::when),
        place.replyMentionId().map(proofs::get).map(reply -> PostView.of(reply, wording)));
  }
}
