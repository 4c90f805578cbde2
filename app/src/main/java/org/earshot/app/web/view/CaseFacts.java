package org.earshot.app.web.view;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.earshot.alerts.Case;
import org.earshot.alerts.Place;
import org.earshot.indexer.Indexer;
import org.earshot.indexer.Mention;

/// A case with the mentions that belong to it.
///
/// @param subject the case
/// @param mention what opened it
/// @param replies what was answered below that, oldest first
/// @param proofs the replies that are the proof at its places, by their number
public record CaseFacts(
    Case subject, Mention mention, List<Mention> replies, Map<Long, Mention> proofs) {
  public CaseFacts {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(mention, "mention");
    replies = List.copyOf(replies);
    proofs = Map.copyOf(proofs);
  }

  public static CaseFacts of(Case subject, Mention mention, Indexer indexer) {
    return new CaseFacts(
        subject,
        mention,
        indexer.replies(mention.id()),
        proofs(subject)
            .flatMap(id -> indexer.find(id).stream())
            .collect(Collectors.toMap(Mention::id, proof -> proof)));
  }

  private static Stream<Long> proofs(Case subject) {
    return subject.places().stream()
        .map(Place::replyMentionId)
        .flatMap(Optional::stream)
        .distinct();
  }
}
