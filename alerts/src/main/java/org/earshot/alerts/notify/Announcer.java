package org.earshot.alerts.notify;

import java.time.Instant;
import java.util.Optional;
import org.earshot.alerts.CaseNumber;
import org.earshot.alerts.Notice;
import org.earshot.alerts.Recipient;
import org.earshot.alerts.cases.CaseBook;
import org.earshot.alerts.playbook.RecipientBook;
import org.earshot.alerts.playbook.RuleBook;
import org.earshot.alerts.supply.Mentions;
import org.earshot.indexer.Brand;
import org.earshot.indexer.Mention;
import org.jdbi.v3.core.Handle;

/// Writes notices about cases to those whom the case's rule names, inside the transaction of their
/// cause.
public final class Announcer {
  private final Mentions mentions;
  private final CaseLetter letter;
  private final MessageIds ids;

  public Announcer(Mentions mentions, CaseLetter letter, MessageIds ids) {
    this.mentions = mentions;
    this.letter = letter;
    this.ids = ids;
  }

  /// What is told.
  ///
  /// @param cause why
  /// @param causeKey the cause's own name within its kind; told once
  /// @param number the case
  /// @param mention what is quoted
  public record News(
      Notice.Cause cause, String causeKey, CaseNumber number, Optional<Mention> mention) {
    /// News about a case that quote the post it was opened for.
    public static News of(Notice.Cause cause, CaseNumber number, String once) {
      return new News(cause, number + "/" + once, number, Optional.empty());
    }

    /// News about a case that quote another post.
    public News quoting(Mention other) {
      return new News(cause, causeKey, number, Optional.of(other));
    }
  }

  public void announce(Handle handle, News news, Instant now) {
    var subject = new CaseBook(handle).find(news.number()).orElseThrow();
    var rule = new RuleBook(handle).tree().of(subject.due().rule());
    var recipients = new RecipientBook(handle).of(rule.recipients());
    var written =
        letter.write(
            new CaseLetter.Subject(
                subject,
                news.cause(),
                mentions.brand(subject.brand()).map(Brand::name).orElse(subject.brand()),
                news.mention().or(() -> mentions.find(subject.mentionId())),
                recipients.stream().map(Recipient::zone).distinct().toList()),
            now);
    var addresses = recipients.stream().flatMap(one -> one.emails().stream()).toList();
    new Outbox(handle, ids)
        .put(
            new Outbox.Draft(
                news.cause(),
                news.cause() + "/" + news.causeKey(),
                Optional.of(news.number()),
                written,
                addresses),
            now);
  }
}
