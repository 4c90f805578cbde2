package org.earshot.app.web.view;

import org.earshot.alerts.Event;

/// One thing that happened to a case.
///
/// @param at when
/// @param actor who did it
/// @param kind which kind of thing, for its mark
/// @param words that in words
/// @param detail particulars; may be empty
/// @param byService true when nobody asked for it
public record HistoryLine(
    When at, String actor, Event.Kind kind, String words, String detail, boolean byService) {
  static HistoryLine of(Event event, Wording wording) {
    boolean service = event.actor().equals(Event.SERVICE);
    return new HistoryLine(
        wording.times().when(event.at()),
        service ? wording.texts().of("actor.service") : event.actor(),
        event.kind(),
        wording.texts().of("event", event.kind()),
        wording.times().readable(event.detail()),
        service);
  }
}
