package org.earshot.alerts.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.earshot.alerts.Case;
import org.earshot.alerts.CaseNumber;
import org.earshot.alerts.Desk;
import org.earshot.alerts.InboxQuery;
import org.earshot.alerts.Outcome;
import org.earshot.alerts.Reply;
import org.earshot.alerts.Unsure;
import org.earshot.alerts.cases.CaseBook;
import org.earshot.alerts.cases.Inbox;
import org.earshot.alerts.cases.UnsureQueue;
import org.earshot.alerts.letter.Excerpt;
import org.earshot.alerts.letter.Words;
import org.earshot.alerts.playbook.RuleBook;
import org.earshot.alerts.prove.Watch;
import org.earshot.alerts.store.Database;
import org.earshot.alerts.supply.Mentions;
import org.earshot.indexer.Judgement;
import org.earshot.indexer.Mention;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// The desk over its store. What a person does is one transaction on the locked case.
public final class WorkingDesk implements Desk {
  private static final int TAG = 100;

  /// What the desk works with beside its store.
  public record Tools(Mentions mentions, Opening opening, Watch watch, Words words) {}

  @FunctionalInterface
  private interface Step {
    void take(Change change);
  }

  private final Jdbi jdbi;
  private final Tools tools;
  private final Clock clock;

  public WorkingDesk(Jdbi jdbi, Tools tools, Clock clock) {
    this.jdbi = jdbi;
    this.tools = tools;
    this.clock = clock;
  }

  @Override
  public List<Case> list(InboxQuery query) {
    return jdbi.withHandle(handle -> new Inbox(handle).list(query));
  }

  @Override
  public Map<InboxQuery.View, Long> counts() {
    return jdbi.withHandle(handle -> new Inbox(handle).counts());
  }

  @Override
  public Optional<Case> find(CaseNumber number) {
    return jdbi.withHandle(handle -> new CaseBook(handle).find(number));
  }

  @Override
  public Optional<Case> ofMention(long mentionId) {
    return jdbi.withHandle(handle -> new CaseBook(handle).ofMention(mentionId));
  }

  @Override
  public Case take(CaseNumber number, String actor) {
    return change(number, actor, Change::take);
  }

  @Override
  public Case note(CaseNumber number, String text, String actor) {
    return change(number, actor, change -> change.note(written(text)));
  }

  @Override
  public Case draft(CaseNumber number, Reply.Kind kind, String text, String actor) {
    return change(number, actor, change -> change.draft(kind, written(text)));
  }

  @Override
  public Case answered(CaseNumber number, String actor) {
    var answered = change(number, actor, change -> change.answered(tools.watch()));
    tools.watch().lookAt(number);
    return find(number).orElse(answered);
  }

  @Override
  public Case looked(CaseNumber number, String actor) {
    return change(number, actor, Change::looked);
  }

  @Override
  public Case close(CaseNumber number, Outcome outcome, String actor) {
    return change(number, actor, change -> change.close(outcome));
  }

  @Override
  public Case dismiss(CaseNumber number, String why, String actor) {
    return change(number, actor, change -> change.dismiss(written(why)));
  }

  @Override
  public Case reopen(CaseNumber number, String why, String actor) {
    return change(number, actor, change -> change.reopen(written(why)));
  }

  @Override
  public Case tag(CaseNumber number, String tag, String actor) {
    var word = written(Excerpt.of(tag, TAG).toLowerCase(Locale.ROOT));
    return change(number, actor, change -> change.tag(word));
  }

  @Override
  public List<Unsure> unsure() {
    return jdbi.withHandle(handle -> new UnsureQueue(handle).all());
  }

  @Override
  public Case open(long mentionId, String actor) {
    var mention = mention(mentionId);
    var now = now();
    return jdbi.inTransaction(handle -> {
      var cases = new CaseBook(handle);
      var there = cases.ofMention(mentionId);
      if (there.isPresent()) {
        return there.get();
      }
      var wish = new Opening.Wish(mention, due(handle, mention, now), actor);
      return cases.find(tools.opening().open(handle, wish, now)).orElseThrow();
    });
  }

  @Override
  public void settle(long mentionId, String actor) {
    var mention = mention(mentionId);
    var now = now();
    tools
        .mentions()
        .judge(
            mentionId,
            new Judgement(mention.sentiment(), false, actor, now, false, mention.score().model()));
    jdbi.useTransaction(handle -> new UnsureQueue(handle).settle(mentionId, actor, now));
  }

  /// A person asks for the case now, so its time begins now.
  private static org.earshot.alerts.Due due(Handle handle, Mention mention, Instant now) {
    return new RuleBook(handle)
        .tree()
        .of(mention.brand(), mention.sourceId())
        .due(now, mention.score().urgent());
  }

  private Case change(CaseNumber number, String actor, Step step) {
    return jdbi.inTransaction(handle -> {
      var locked = new CaseBook(handle).lock(number);
      step.take(new Change(handle, locked, actor, now(), tools.words()));
      return new CaseBook(handle).find(number).orElseThrow();
    });
  }

  private Mention mention(long mentionId) {
    return tools
        .mentions()
        .find(mentionId)
        .orElseThrow(() -> new NoSuchElementException("there is no mention " + mentionId));
  }

  private String written(String text) {
    var words = Excerpt.lines(text).strip();
    if (words.isEmpty()) {
      throw new IllegalArgumentException(tools.words().say("desk.emptyText"));
    }
    return words;
  }

  private Instant now() {
    return Database.kept(clock.instant());
  }
}
