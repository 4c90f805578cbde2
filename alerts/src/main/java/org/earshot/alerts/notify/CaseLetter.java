package org.earshot.alerts.notify;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.earshot.alerts.Case;
import org.earshot.alerts.CaseNumber;
import org.earshot.alerts.Notice;
import org.earshot.alerts.Place;
import org.earshot.alerts.cases.Stars;
import org.earshot.alerts.letter.Block;
import org.earshot.alerts.letter.Excerpt;
import org.earshot.alerts.letter.Letter;
import org.earshot.alerts.letter.When;
import org.earshot.alerts.letter.Words;
import org.earshot.indexer.Mention;
import org.earshot.indexer.Reason;

/// The mail about a case.
public final class CaseLetter {
  /// What a reader takes in at a glance.
  private static final int REASONS = 3;

  /// What it is about.
  ///
  /// @param cause why it is written
  /// @param brand the brand's name
  /// @param mention the post, where it is still kept
  /// @param zones where its readers live
  record Subject(
      Case subject,
      Notice.Cause cause,
      String brand,
      Optional<Mention> mention,
      List<ZoneId> zones) {
    Subject {
      zones = List.copyOf(zones);
    }
  }

  private final Words words;
  private final When when;
  private final URI console;

  public CaseLetter(Words words, URI console) {
    this.words = words;
    this.when = new When(words);
    this.console = console;
  }

  /// Where people work on a case.
  public static String address(URI console, CaseNumber number) {
    var base = console.toString();
    return (base.endsWith("/") ? base : base + "/") + "cases/" + number;
  }

  Letter write(Subject of, Instant now) {
    var cause = of.cause().name().toLowerCase(Locale.ROOT);
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Heading(words.say("notice." + cause + ".heading", of.brand())));
    blocks.add(new Block.Paragraph(words.say("notice." + cause + ".words", of.brand())));
    alarm(of, now).ifPresent(blocks::add);
    quote(of).ifPresent(blocks::add);
    blocks.add(new Block.Facts(facts(of)));
    blocks.add(new Block.Action(words.say("notice.open"), address(console, of.subject().number())));
    post(of).ifPresent(url -> blocks.add(new Block.Link(words.say("notice.post"), url)));
    return new Letter(subject(of, cause), blocks, words.say("notice.footer", rule(of)));
  }

  private String subject(Subject of, String cause) {
    var due = when.shortly(of.subject().due().at(), zone(of));
    var urgent = of.subject().due().urgent() ? words.say("notice.urgent") + " " : "";
    return words.say(
        "notice." + cause + ".subject",
        of.subject().number().toString(),
        urgent + of.brand(),
        of.subject().subject(),
        due);
  }

  private Optional<Block> alarm(Subject of, Instant now) {
    var due = of.subject().due();
    if (of.subject().waiting() && due.at().isBefore(now)) {
      var late = when.lasting(java.time.Duration.between(due.at(), now));
      return Optional.of(new Block.Warning(words.say("notice.overdue", late)));
    }
    return due.urgent()
        ? Optional.of(new Block.Warning(words.say("notice.isUrgent")))
        : Optional.empty();
  }

  private Optional<Block> quote(Subject of) {
    return of.mention()
        .map(mention -> Excerpt.of(mention.post().words(), Excerpt.NOTICE))
        .filter(text -> !text.isEmpty())
        .map(Block.Quote::new);
  }

  private List<Block.Fact> facts(Subject of) {
    var facts = new ArrayList<Block.Fact>();
    facts.add(fact("case", of.subject().number().toString()));
    facts.add(fact("due", when.at(of.subject().due().at(), of.zones())));
    of.mention()
        .ifPresent(mention -> {
          var post = mention.post();
          post.author().name().ifPresent(name -> facts.add(fact("author", line(name))));
          post.rating().ifPresent(rating -> facts.add(fact("rating", Stars.of(rating))));
          post.item().name().ifPresent(name -> facts.add(fact("item", line(name))));
          facts.add(fact("site", line(post.key().site())));
          post.published()
              .ifPresent(time -> facts.add(fact("published", when.at(time, of.zones()))));
          facts.add(fact("seen", when.at(mention.seen(), of.zones())));
          reasons(mention).ifPresent(why -> facts.add(fact("why", why)));
        });
    of.subject().owner().ifPresent(owner -> facts.add(fact("owner", line(owner))));
    return facts;
  }

  private Optional<String> reasons(Mention mention) {
    var said =
        mention.score().reasons().stream()
            .filter(reason -> reason.weight() > 0)
            .limit(REASONS)
            .map(this::reason)
            .collect(Collectors.joining("; "));
    return Optional.of(said).filter(why -> !why.isEmpty());
  }

  private String reason(Reason reason) {
    var evidence = line(reason.evidence());
    var kind = words.say("reason." + reason.kind().name());
    return evidence.isEmpty() ? kind : kind + " “" + evidence + "”";
  }

  private static Optional<String> post(Subject of) {
    return of.subject().places().stream().map(Place::url).flatMap(Optional::stream).findFirst();
  }

  private static ZoneId zone(Subject of) {
    return of.zones().isEmpty() ? java.time.ZoneOffset.UTC : of.zones().getFirst();
  }

  private static String rule(Subject of) {
    return of.subject().due().rule();
  }

  private Block.Fact fact(String key, String said) {
    return new Block.Fact(words.say("fact." + key), said);
  }

  private static String line(String said) {
    return Excerpt.of(said, Excerpt.LINE);
  }
}
