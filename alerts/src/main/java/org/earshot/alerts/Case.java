package org.earshot.alerts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The work that a complaint or question makes.
///
/// @param number what people call it by
/// @param revision one more with each change, for `If-Match`
/// @param brand key of the brand
/// @param mentionId the mention that opened it
/// @param subject one line: title or beginning of the post
/// @param opened when
/// @param work where it stands
/// @param outcome how it ended for the customer
/// @param owner user who has it
/// @param team key of the recipient whose work it is
/// @param due the deadline
/// @param nextUpdate when the customer is owed the next word
/// @param needsLook true when a person must look: an impostor was seen, a reply is gone
/// @param places its public addresses
/// @param replies what was written to the customer, oldest first
/// @param tags free words
/// @param references numbers in other systems: ticket, order
/// @param history everything that happened, oldest first
public record Case(
    CaseNumber number,
    int revision,
    String brand,
    long mentionId,
    String subject,
    Instant opened,
    Work work,
    Outcome outcome,
    Optional<String> owner,
    Optional<String> team,
    Due due,
    Optional<Instant> nextUpdate,
    boolean needsLook,
    List<Place> places,
    List<Reply> replies,
    Set<String> tags,
    Set<String> references,
    List<Event> history) {
  public Case {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(due, "due");
    places = List.copyOf(places);
    replies = List.copyOf(replies);
    tags = Set.copyOf(tags);
    references = Set.copyOf(references);
    history = List.copyOf(history);
  }

  /// True while somebody has to answer at one of its places.
  public boolean waiting() {
    return (work == Work.OPEN || work == Work.ACKNOWLEDGED)
        && places.stream().anyMatch(place -> place.state() == PlaceState.UNANSWERED);
  }
}
