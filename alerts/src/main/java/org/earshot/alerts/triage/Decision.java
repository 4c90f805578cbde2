package org.earshot.alerts.triage;

import org.earshot.alerts.CaseNumber;
import org.earshot.alerts.Due;
import org.earshot.alerts.cases.KeptPlace;

/// What follows from a mention.
public sealed interface Decision {
  /// Why a person is asked.
  enum Doubt {
    UNSURE,
    MAY_NEED_REPLY,
    URGENT_WORDS,
    CLAIMS_BRAND
  }

  /// Why nothing follows.
  enum Calm {
    NO_NEED,
    PRAISE,
    JUDGED,
    /// The same words were decided on at an earlier version; a new score notifies nobody.
    SAME_AS_BEFORE,
    COMPETITOR,
    BRAND_GONE,
    OLD_NEWS,
    ALREADY_ANSWERED,
    OWN_POST,
    VANISHED,
    NOTHING_NEW
  }

  record OpenCase(Due due) implements Decision {}

  /// The author of a case wrote again in its thread.
  record JoinCase(CaseNumber number) implements Decision {}

  /// The complaint of a case stands at this place too.
  record AddPlace(CaseNumber number) implements Decision {}

  record AskPerson(Doubt why) implements Decision {}

  record Nothing(Calm why) implements Decision {}

  /// The mention is the reply that a place waits for.
  record Proof(KeptPlace place) implements Decision {}

  /// The mention is a reply under our name that is not ours.
  record Impostor(KeptPlace place) implements Decision {}

  /// The reply that was the proof is gone.
  record ProofGone(KeptPlace place) implements Decision {}

  record Edited(KeptPlace place) implements Decision {}

  record Vanished(KeptPlace place) implements Decision {}

  record Returned(KeptPlace place) implements Decision {}

  /// One word or two for the record.
  default String line() {
    return switch (this) {
      case OpenCase(var due) -> "open-case " + due.rule();
      case JoinCase(var number) -> "join-case " + number;
      case AddPlace(var number) -> "add-place " + number;
      case AskPerson(var why) -> "ask-person " + why;
      case Nothing(var why) -> "nothing " + why;
      case Proof(var place) -> "proof " + place.number();
      case Impostor(var place) -> "impostor " + place.number();
      case ProofGone(var place) -> "proof-gone " + place.number();
      case Edited(var place) -> "edited " + place.number();
      case Vanished(var place) -> "vanished " + place.number();
      case Returned(var place) -> "returned " + place.number();
    };
  }
}
