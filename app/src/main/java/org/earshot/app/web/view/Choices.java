package org.earshot.app.web.view;

import org.earshot.alerts.Case;
import org.earshot.alerts.PlaceState;
import org.earshot.alerts.Work;

/// What may be done with a case now; the desk has the last word.
///
/// @param take the user can become its owner
/// @param answer an answer can be written and said to be given
/// @param look a person is asked to look
/// @param close it can be closed
/// @param dismiss it can be called none
/// @param reopen it can be opened again
public record Choices(
    boolean take, boolean answer, boolean look, boolean close, boolean dismiss, boolean reopen) {
  static Choices of(Case subject, String user) {
    boolean live = subject.work() == Work.OPEN || subject.work() == Work.ACKNOWLEDGED;
    boolean mine = subject.owner().filter(user::equals).isPresent();
    boolean said =
        subject.places().stream().anyMatch(place -> place.state() == PlaceState.ANSWERED);
    return new Choices(
        live && !mine,
        live && (subject.waiting() || said),
        live && subject.needsLook(),
        live,
        live,
        subject.work() == Work.CLOSED || subject.work() == Work.DISMISSED);
  }
}
