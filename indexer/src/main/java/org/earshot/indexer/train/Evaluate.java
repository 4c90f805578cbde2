package org.earshot.indexer.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.earshot.indexer.Interval;
import org.earshot.indexer.ScoreRequest;
import org.earshot.indexer.Scorer;
import org.earshot.indexer.score.TextScorer;
import org.earshot.indexer.sentiment.Labelled;
import org.earshot.indexer.train.Figures.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Measures the bundled scorer on labelled texts: `Evaluate FOLDER [NAME=FILE …]`, where FOLDER
/// holds `*.tsv.gz` files and each FILE is a word list of others to measure beside it. It prints
/// the table of docs/model-card.md.
public final class Evaluate {
  private static final Logger LOG = LoggerFactory.getLogger(Evaluate.class);

  /// Says that the language of each text is to be found, not taken from the file.
  private static final String FIND_LANGUAGE = "--find-language";

  private final Scorer scorer;
  private final boolean langGiven;
  private final List<WordList> lists;
  private final Map<String, Figures> ours = new TreeMap<>();
  private final Map<String, List<Figures>> theirs = new TreeMap<>();

  Evaluate(Scorer scorer, boolean langGiven, List<WordList> lists) {
    this.scorer = scorer;
    this.langGiven = langGiven;
    this.lists = List.copyOf(lists);
  }

  public static void main(String[] args) throws IOException {
    if (args.length == 0) {
      throw new IllegalArgumentException(
          "usage: Evaluate FOLDER [" + FIND_LANGUAGE + "] [NAME=FILE …]");
    }
    boolean given = true;
    var lists = new ArrayList<WordList>();
    for (String arg : List.of(args).subList(1, args.length)) {
      int equals = arg.indexOf('=');
      if (equals > 0) {
        lists.add(WordList.read(arg.substring(0, equals), Path.of(arg.substring(equals + 1))));
      } else {
        given &= !arg.equals(FIND_LANGUAGE);
      }
    }
    var evaluate = new Evaluate(TextScorer.bundled(List.of()), given, lists);
    evaluate.all(Labelled.folder(Path.of(args[0])));
    LOG.info("\n{}", evaluate.table());
  }

  void all(List<Labelled> rows) {
    for (var row : rows) {
      String group = row.lang() + " | " + row.source();
      ours.computeIfAbsent(group, key -> new Figures()).add(answer(row));
      var beside =
          theirs.computeIfAbsent(group, key -> lists.stream().map(list -> new Figures()).toList());
      for (int i = 0; i < lists.size(); i++) {
        int side = lists.get(i).side(row.text());
        beside
            .get(i)
            .add(new Answer(row.side(), side, lists.get(i).balance(row.text()) >= 0, 1, false));
      }
    }
  }

  private Answer answer(Labelled row) {
    var lang = langGiven ? Optional.of(row.lang()) : Optional.<String>empty();
    var score =
        scorer.score(
            new ScoreRequest(
                row.text(), Optional.empty(), lang, Optional.empty(), Optional.empty()));
    int said =
        switch (score.sentiment()) {
          case NEGATIVE -> 0;
          case NEUTRAL -> 1;
          case POSITIVE -> 2;
        };
    return new Answer(row.side(), said, score.score() >= 0, score.confidence(), score.unsure());
  }

  Map<String, Figures> ours() {
    return ours;
  }

  String table() {
    var table = new StringBuilder();
    table.append(
        "| language | source | texts | macro-F1 of three (95 %) | of bad and good by sign (95 %) |"
            + " accuracy | calibration error | not left to a person | right of these |");
    lists.forEach(list -> table.append(' ').append(list.name()).append(" three, two |"));
    table.append("\n| --- | --- | --: | --: | --: | --: | --: | --: | --: |");
    table.append(" --: |".repeat(lists.size())).append('\n');
    ours.forEach((group, figures) -> table.append(line(group, figures)).append('\n'));
    return table.toString();
  }

  private String line(String group, Figures own) {
    var line =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "| %s | %d | %s | %s | %s | %.3f | %s | %s |",
                group,
                own.size(),
                own.threeSided() ? own.macroF1Interval() : "–",
                own.signF1Interval(),
                percent(own.accuracy()),
                own.calibrationError(),
                percent(own.coverage()),
                percent(own.accuracyWhereSure())));
    for (var other : theirs.getOrDefault(group, List.of())) {
      String three = own.threeSided() ? "%.1f".formatted(100 * other.macroF1()) : "–";
      line.append(String.format(Locale.ROOT, " %s, %.1f |", three, 100 * other.signF1()));
    }
    return line.toString();
  }

  private static String percent(Interval share) {
    return String.format(
        Locale.ROOT,
        "%.1f (%.0f–%.0f)",
        100 * share.share(),
        100 * share.low(),
        100 * share.high());
  }
}
