package org.earshot.alerts.playbook;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.earshot.alerts.AlertRule;
import org.earshot.alerts.Case;
import org.earshot.alerts.Playbook;
import org.earshot.alerts.Recipient;
import org.earshot.alerts.SavedReply;
import org.earshot.alerts.letter.Excerpt;
import org.earshot.alerts.supply.Mentions;
import org.earshot.indexer.Brand;
import org.jdbi.v3.core.Jdbi;

/// The playbook over its store.
public final class KeptPlaybook implements Playbook {
  private final Jdbi jdbi;
  private final Mentions mentions;
  private final Clock clock;

  public KeptPlaybook(Jdbi jdbi, Mentions mentions, Clock clock) {
    this.jdbi = jdbi;
    this.mentions = mentions;
    this.clock = clock;
    plantRoot();
  }

  @Override
  public void put(AlertRule rule) {
    jdbi.useTransaction(handle -> {
      var book = new RuleBook(handle);
      book.tree()
          .objection(rule)
          .ifPresent(words -> {
            throw new IllegalArgumentException(words);
          });
      book.put(rule);
    });
  }

  @Override
  public void put(Recipient recipient) {
    jdbi.useTransaction(handle -> new RecipientBook(handle).put(recipient, clock.instant()));
  }

  @Override
  public void put(SavedReply reply) {
    jdbi.useTransaction(handle -> new ReplyBook(handle).put(reply));
  }

  @Override
  public List<AlertRule> rules() {
    return jdbi.withHandle(handle -> new RuleBook(handle).all());
  }

  @Override
  public List<Recipient> recipients() {
    return jdbi.withHandle(handle -> new RecipientBook(handle).all());
  }

  @Override
  public List<SavedReply> savedReplies() {
    return jdbi.withHandle(handle -> new ReplyBook(handle).all());
  }

  @Override
  public String fill(SavedReply reply, Case subject, String agent) {
    var facts = new HashMap<>(Map.of("agent", agent));
    facts.put("brand", mentions.brand(subject.brand()).map(Brand::name).orElse(subject.brand()));
    mentions
        .find(subject.mentionId())
        .ifPresent(mention -> {
          fact(facts, "author", mention.post().author().name());
          fact(facts, "item", mention.post().item().name());
        });
    return Slots.fill(reply.text(), facts);
  }

  private static void fact(Map<String, String> facts, String slot, Optional<String> said) {
    said.map(words -> Excerpt.of(words, Excerpt.LINE))
        .filter(words -> !words.isEmpty())
        .ifPresent(words -> facts.put(slot, words));
  }

  private void plantRoot() {
    var defaults = RuleInForce.DEFAULTS;
    if (rules().isEmpty()) {
      put(
          new AlertRule(
              defaults.key(),
              Optional.empty(),
              Set.of(),
              Set.of(),
              Optional.of(defaults.openAt()),
              Optional.of(defaults.unsureAt()),
              Optional.of(defaults.dueAfter()),
              Optional.of(defaults.urgentAfter()),
              Optional.empty(),
              Optional.of(defaults.repeatEvery())));
    }
  }
}
