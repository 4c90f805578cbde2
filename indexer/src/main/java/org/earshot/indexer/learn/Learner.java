package org.earshot.indexer.learn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.earshot.indexer.Example;
import org.earshot.indexer.Learning.Origin;
import org.earshot.indexer.Sentiment;
import org.earshot.indexer.Training;
import org.earshot.indexer.Training.Compared;
import org.earshot.indexer.Training.Decision;
import org.earshot.indexer.sentiment.Labelled;
import org.earshot.indexer.sentiment.Overlay;
import org.earshot.indexer.sentiment.OverlayTrainer;

/// Learns a model from a deployment's own texts, tries it, and takes it where it is better.
public final class Learner {
  /// Fewer texts teach chance.
  public static final int FEWEST_LEARNED = 150;

  /// Fewer texts tell no difference that a person would notice.
  public static final int FEWEST_HELD_BACK = 50;

  /// A person who looks at a text toward a brand says more than the stars of the whole review.
  private static final Map<String, Double> WEIGHTS = Map.of(source(Origin.JUDGEMENTS), 2.0);

  private final Choice choice;

  public Learner(Choice choice) {
    this.choice = choice;
  }

  /// Learns, tries and decides.
  ///
  /// @param dryRun true to change nothing
  /// @param done is told of each text that was worked through
  public Training learn(Split split, boolean dryRun, IntConsumer done) throws IOException {
    int learned = split.learned().size();
    int held = split.heldBack().size();
    if (learned < FEWEST_LEARNED || held < FEWEST_HELD_BACK) {
      return new Training(
          Decision.TOO_FEW, missing(learned, held), inUse(), counts(split), List.of());
    }
    var overlay = overlay(split.learned(), done);
    var compared = compared(overlay, split.heldBack(), done);
    var why = new Verdict(compared);
    if (!why.better()) {
      return new Training(Decision.KEPT, why.line(), inUse(), counts(split), compared);
    }
    if (dryRun) {
      return new Training(Decision.WOULD_CHANGE, why.line(), inUse(), counts(split), compared);
    }
    choice.take(overlay);
    return new Training(Decision.CHANGED, why.line(), inUse(), counts(split), compared);
  }

  private String inUse() {
    return choice.current().get().name();
  }

  private static String missing(int learned, int held) {
    var missing = new ArrayList<String>();
    if (learned < FEWEST_LEARNED) {
      missing.add("%d more to learn from".formatted(FEWEST_LEARNED - learned));
    }
    if (held < FEWEST_HELD_BACK) {
      missing.add("%d more to compare on".formatted(FEWEST_HELD_BACK - held));
    }
    return "too few texts: %s are needed (one author of four is held back to compare on)"
        .formatted(String.join(" and ", missing));
  }

  private Overlay overlay(List<Example> learned, IntConsumer done) {
    var rows = learned.stream().map(Learner::row).toList();
    var eyes = choice.shipped().eyes();
    return OverlayTrainer.train(
        rows,
        row -> {
          done.accept(1);
          return eyes.see(row.text(), row.lang());
        },
        choice.shipped().model(),
        WEIGHTS);
  }

  private static Labelled row(Example example) {
    return new Labelled(
        example.lang(),
        source(example.origin()),
        label(example.sentiment()),
        example.request().text());
  }

  private static String source(Origin origin) {
    return origin.name().toLowerCase(Locale.ROOT);
  }

  private static String label(Sentiment sentiment) {
    return switch (sentiment) {
      case NEGATIVE -> "neg";
      case NEUTRAL -> "neu";
      case POSITIVE -> "pos";
    };
  }

  /// Beside the shipped model and the new one also the one in use, where it is another.
  private List<Compared> compared(Overlay overlay, List<Example> held, IntConsumer done)
      throws IOException {
    var scorers = new ArrayList<>(List.of(choice.shipped()));
    var current = choice.current().get();
    if (!current.name().equals(choice.shipped().name())) {
      scorers.add(current);
    }
    scorers.add(choice.candidate(overlay));
    var answers = scorers.stream().map(one -> Answers.of(one.name(), one, held, done)).toList();
    return new Trial(held, answers).compared();
  }

  private static List<Training.Count> counts(Split split) {
    var learned = byOrigin(split.learned());
    var held = byOrigin(split.heldBack());
    var counts = new ArrayList<Training.Count>();
    for (var origin : Origin.values()) {
      var langs = new TreeMap<>(learned.getOrDefault(origin, Map.of()));
      held.getOrDefault(origin, Map.of()).forEach((lang, n) -> langs.putIfAbsent(lang, 0));
      langs.forEach((lang, n) ->
          counts.add(
              new Training.Count(
                  origin, lang, n, held.getOrDefault(origin, Map.of()).getOrDefault(lang, 0))));
    }
    return counts;
  }

  private static Map<Origin, Map<String, Integer>> byOrigin(List<Example> examples) {
    var counts = new EnumMap<Origin, Map<String, Integer>>(Origin.class);
    for (var example : examples) {
      counts
          .computeIfAbsent(example.origin(), origin -> new TreeMap<>())
          .merge(example.lang(), 1, Integer::sum);
    }
    return counts;
  }
}
