package org.earshot.alerts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where people work on cases. Every change is kept, with its line of history, before the method
/// returns.
///
/// Each method that takes a case number throws [java.util.NoSuchElementException] when there is no
/// such case, and [IllegalStateException] with a line for people when the case is not in a state
/// that allows it.
public interface Desk {
  List<Case> list(InboxQuery query);

  /// How many cases each part of the desk holds, and how many mentions the unsure queue.
  Map<InboxQuery.View, Long> counts();

  Optional<Case> find(CaseNumber number);

  /// The case that a mention belongs to.
  Optional<Case> ofMention(long mentionId);

  /// The user becomes the owner; an open case is acknowledged and its escalation stops.
  Case take(CaseNumber number, String actor);

  Case note(CaseNumber number, String text, String actor);

  /// Keeps a reply that the user writes or is about to paste at the place.
  Case draft(CaseNumber number, Reply.Kind kind, String text, String actor);

  /// The user says that the answer is given at every place that still waits; looking for the proof
  /// begins.
  Case answered(CaseNumber number, String actor);

  /// A person looked at what was put before people (an impostor, a reply that is gone).
  Case looked(CaseNumber number, String actor);

  Case close(CaseNumber number, Outcome outcome, String actor);

  /// The case was none.
  ///
  /// @param why for the history
  Case dismiss(CaseNumber number, String why, String actor);

  Case reopen(CaseNumber number, String why, String actor);

  Case tag(CaseNumber number, String tag, String actor);

  List<Unsure> unsure();

  /// A person opens a case for a mention, from the unsure queue or the search.
  ///
  /// @throws java.util.NoSuchElementException when there is no such mention
  Case open(long mentionId, String actor);

  /// A person says that a mention in the unsure queue needs no reply. The word is kept as a
  /// judgement.
  void settle(long mentionId, String actor);
}
