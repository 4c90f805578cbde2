package org.earshot.app.web.view;

import org.earshot.alerts.Reply;

/// What a person wrote to the customer, or means to.
///
/// @param kind what it is for, in a word
/// @param text its words
/// @param by who wrote it
/// @param at when
public record ReplyView(String kind, String text, String by, When at) {
  static ReplyView of(Reply reply, Wording wording) {
    return new ReplyView(
        wording.texts().of("reply", reply.kind()),
        reply.text(),
        reply.by(),
        wording.times().when(reply.at()));
  }
}
