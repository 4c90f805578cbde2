package org.earshot.alerts.digest;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.earshot.alerts.Case;
import org.earshot.alerts.Recipient;
import org.earshot.alerts.letter.Block;
import org.earshot.alerts.letter.Excerpt;
import org.earshot.alerts.letter.Letter;
import org.earshot.alerts.letter.When;
import org.earshot.alerts.letter.Words;
import org.earshot.alerts.notify.CaseLetter;
import org.earshot.crawler.SourceHealth;
import org.earshot.indexer.Mention;
import org.earshot.indexer.Sentiment;

/// The digest in words.
final class DigestLetter {
  private final Words words;
  private final When when;
  private final URI console;

  DigestLetter(Words words, URI console) {
    this.words = words;
    this.when = new When(words);
    this.console = console;
  }

  Letter write(Figures figures, Recipient recipient) {
    var zone = recipient.zone();
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Heading(headline(figures)));
    blocks.add(
        new Block.Paragraph(
            words.say(
                "digest.period", when.at(figures.from(), zone), when.at(figures.to(), zone))));
    coverageWarning(figures).ifPresent(blocks::add);
    blocks.add(new Block.Facts(counts(figures)));
    open(figures, zone, blocks);
    unsure(figures, blocks);
    kudos(figures, blocks);
    coverage(figures, zone, blocks);
    failed(figures, blocks);
    blocks.add(new Block.Action(words.say("digest.console"), console.toString()));
    var subject = words.say("digest.subject", headline(figures), when.shortly(figures.to(), zone));
    return new Letter(subject, blocks, words.say("digest.footer", recipient.name()));
  }

  private String headline(Figures figures) {
    if (figures.overdue() > 0) {
      return words.say("digest.headline.overdue", figures.overdue(), figures.waiting());
    }
    if (figures.waiting() > 0) {
      return words.say("digest.headline.waiting", figures.waiting());
    }
    return figures.covered()
        ? words.say("digest.headline.calm")
        : words.say("digest.headline.unseen");
  }

  /// "Nothing negative" is only worth something where everything was seen.
  private Optional<Block> coverageWarning(Figures figures) {
    if (figures.covered()) {
      return Optional.empty();
    }
    return Optional.of(
        new Block.Warning(
            figures.sources().isEmpty()
                ? words.say("digest.noSources")
                : words.say(
                    "digest.uncovered", figures.unseen().size(), figures.sources().size())));
  }

  private List<Block.Fact> counts(Figures figures) {
    var facts = new ArrayList<Block.Fact>();
    figures
        .mentions()
        .ifPresentOrElse(
            counts -> {
              facts.add(
                  fact("negative", negative(counts.getOrDefault(Sentiment.NEGATIVE, 0L), figures)));
              facts.add(fact("neutral", "" + counts.getOrDefault(Sentiment.NEUTRAL, 0L)));
              facts.add(fact("positive", "" + counts.getOrDefault(Sentiment.POSITIVE, 0L)));
            },
            () -> facts.add(fact("mentions", words.say("digest.unknown"))));
    facts.add(fact("opened", "" + figures.opened()));
    facts.add(fact("answered", "" + figures.answered()));
    facts.add(fact("proved", "" + figures.proved()));
    facts.add(fact("waiting", "" + figures.waiting()));
    facts.add(fact("overdue", "" + figures.overdue()));
    oldest(figures).ifPresent(oldest -> facts.add(fact("oldest", oldest)));
    return facts;
  }

  private String negative(long count, Figures figures) {
    return count == 0 && !figures.covered() ? words.say("digest.noneSeen") : "" + count;
  }

  private Optional<String> oldest(Figures figures) {
    return figures.open().stream()
        .map(Case::opened)
        .min(java.util.Comparator.naturalOrder())
        .map(opened -> when.lasting(Duration.between(opened, figures.to())));
  }

  private void open(Figures figures, ZoneId zone, List<Block> blocks) {
    if (figures.open().isEmpty()) {
      return;
    }
    blocks.add(new Block.Paragraph(words.say("digest.open")));
    blocks.add(
        new Block.Items(
            figures.open().stream().map(subject -> item(subject, figures, zone)).toList()));
  }

  private Block.Item item(Case subject, Figures figures, ZoneId zone) {
    var late = subject.due().at().isBefore(figures.to());
    var due =
        late
            ? words.say(
                "notice.overdue", when.lasting(Duration.between(subject.due().at(), figures.to())))
            : words.say("digest.due", when.shortly(subject.due().at(), zone));
    var owner = subject.owner().map(who -> words.say("digest.owner", who)).orElse("");
    return new Block.Item(
        subject.number() + " " + subject.subject(),
        Optional.of(CaseLetter.address(console, subject.number())),
        (due + " " + owner).strip());
  }

  private void unsure(Figures figures, List<Block> blocks) {
    if (!figures.unsure().isEmpty()) {
      blocks.add(new Block.Paragraph(words.say("digest.unsure", figures.unsure().size())));
    }
  }

  private void kudos(Figures figures, List<Block> blocks) {
    if (figures.kudos().isEmpty()) {
      return;
    }
    blocks.add(new Block.Paragraph(words.say("digest.kudos")));
    blocks.add(new Block.Items(figures.kudos().stream().map(this::praise).toList()));
  }

  private Block.Item praise(Mention mention) {
    var post = mention.post();
    var who = post.author().name().orElse(words.say("digest.somebody"));
    return new Block.Item(
        Excerpt.of(post.words(), Excerpt.LINE),
        post.url(),
        Excerpt.of(who + ", " + post.key().site(), Excerpt.LINE));
  }

  private void coverage(Figures figures, ZoneId zone, List<Block> blocks) {
    if (figures.sources().isEmpty()) {
      return;
    }
    var seen = figures.sources().size() - figures.unseen().size();
    blocks.add(
        new Block.Paragraph(
            words.say(
                "digest.coverage",
                seen,
                figures.sources().size(),
                figures.ledger().good(),
                figures.ledger().looks())));
    if (!figures.unseen().isEmpty()) {
      blocks.add(
          new Block.Items(
              figures.unseen().stream().map(health -> source(health, figures, zone)).toList()));
    }
  }

  private Block.Item source(SourceHealth health, Figures figures, ZoneId zone) {
    var last =
        health
            .lastSuccess()
            .map(at -> words.say("digest.lastRead", when.at(at, zone)))
            .orElse(words.say("digest.neverRead"));
    return new Block.Item(
        health.source().spec().name() + ": " + words.say("health." + health.state().name()),
        Optional.empty(),
        Excerpt.of(
            Stream.of(Optional.of(last), hole(health, figures), Optional.of(health.detail()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" ")),
            Excerpt.NOTICE));
  }

  private Optional<String> hole(SourceHealth health, Figures figures) {
    return figures.ledger().hole(health).map(hole -> words.say("digest.hole", when.lasting(hole)));
  }

  private void failed(Figures figures, List<Block> blocks) {
    if (!figures.failed().isEmpty()) {
      blocks.add(new Block.Warning(words.say("digest.failed", figures.failed().size())));
      blocks.add(
          new Block.Items(
              figures.failed().stream()
                  .map(delivery ->
                      new Block.Item(
                          delivery.address(), Optional.empty(), delivery.lastError().orElse("")))
                  .toList()));
    }
  }

  private Block.Fact fact(String key, String said) {
    return new Block.Fact(words.say("digest." + key), said);
  }
}
