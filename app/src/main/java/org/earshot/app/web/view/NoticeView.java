package org.earshot.app.web.view;

import java.util.List;
import java.util.Optional;
import org.earshot.alerts.Delivery;
import org.earshot.alerts.Notice;

/// A notice and what became of it.
///
/// @param id our number of it
/// @param cause why it was written, in words
/// @param number the case it is about
/// @param subject subject line
/// @param text plain-text part
/// @param created when
/// @param deliveries one for each address
public record NoticeView(
    long id,
    String cause,
    Optional<String> number,
    String subject,
    String text,
    When created,
    List<Line> deliveries) {
  /// One delivery.
  ///
  /// @param address where to
  /// @param channel by what
  /// @param state how far it is
  /// @param word that for people
  /// @param attempts how often it was tried
  /// @param sentAt when the server took it
  /// @param nextAttempt when it is tried next
  /// @param error what went wrong last
  public record Line(
      String address,
      String channel,
      Delivery.State state,
      String word,
      int attempts,
      Optional<When> sentAt,
      Optional<When> nextAttempt,
      Optional<String> error) {
    static Line of(Delivery delivery, Wording wording) {
      var times = wording.times();
      return new Line(
          delivery.address(),
          delivery.channel(),
          delivery.state(),
          wording.texts().of("delivery", delivery.state()),
          delivery.attempts(),
          delivery.sentAt().map(times::when),
          delivery.nextAttempt().map(times::when),
          delivery.lastError());
    }
  }

  public static NoticeView of(Notice notice, Wording wording) {
    return new NoticeView(
        notice.id(),
        wording.texts().of("cause", notice.cause()),
        notice.number().map(Object::toString),
        notice.subject(),
        notice.text(),
        wording.times().when(notice.created()),
        notice.deliveries().stream().map(delivery -> Line.of(delivery, wording)).toList());
  }
}
