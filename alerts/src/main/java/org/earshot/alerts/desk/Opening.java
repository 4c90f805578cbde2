package org.earshot.alerts.desk;

import java.time.Instant;
import java.util.Optional;
import org.earshot.alerts.CaseNumber;
import org.earshot.alerts.Due;
import org.earshot.alerts.Event;
import org.earshot.alerts.Notice;
import org.earshot.alerts.cases.CaseBook;
import org.earshot.alerts.cases.NewCase;
import org.earshot.alerts.cases.PlaceBook;
import org.earshot.alerts.cases.Stars;
import org.earshot.alerts.cases.UnsureQueue;
import org.earshot.alerts.letter.Excerpt;
import org.earshot.alerts.letter.Words;
import org.earshot.alerts.notify.Announcer;
import org.earshot.alerts.playbook.RuleBook;
import org.earshot.indexer.Mention;
import org.jdbi.v3.core.Handle;

/// Opens cases: case, place, history, notice and deliveries in one transaction.
public final class Opening {
  private final Announcer announcer;
  private final Words words;

  public Opening(Announcer announcer, Words words) {
    this.announcer = announcer;
    this.words = words;
  }

  /// A case to be opened.
  ///
  /// @param mention for which
  /// @param due until when it is to be answered
  /// @param actor who opens it
  public record Wish(Mention mention, Due due, String actor) {}

  public CaseNumber open(Handle handle, Wish wish, Instant now) {
    var mention = wish.mention();
    var cases = new CaseBook(handle);
    var number =
        cases.open(
            new NewCase(
                mention.brand(),
                mention.id(),
                subject(mention),
                now,
                team(handle, wish.due()),
                wish.due()));
    new PlaceBook(handle).add(number, mention);
    new UnsureQueue(handle).settle(mention.id(), wish.actor(), now);
    cases.aside(number, new Event(now, wish.actor(), Event.Kind.OPENED, detail(wish)));
    var news = Announcer.News.of(Notice.Cause.OPENED, number, "1");
    announcer.announce(handle, news.quoting(mention), now);
    return number;
  }

  private String detail(Wish wish) {
    var key = wish.actor().equals(Event.SERVICE) ? "event.opened" : "event.openedByHand";
    return words.say(key, wish.due().at().toString(), wish.due().rule());
  }

  private String subject(Mention mention) {
    var post = mention.post();
    var said = Excerpt.of(post.title().or(post::text).orElse(""), Excerpt.LINE);
    if (!said.isEmpty()) {
      return said;
    }
    var stars = post.rating().map(rating -> " " + Stars.of(rating)).orElse("");
    return words.say("case.noText") + stars;
  }

  /// The one recipient of a rule is the team whose work the case is; among several nobody is yet.
  private static Optional<String> team(Handle handle, Due due) {
    var recipients = new RuleBook(handle).tree().of(due.rule()).recipients();
    return recipients.size() == 1 ? recipients.stream().findFirst() : Optional.empty();
  }
}
