package org.earshot.indexer.train;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.earshot.indexer.score.Eyes;
import org.earshot.indexer.sentiment.Grammar;
import org.earshot.indexer.sentiment.Labelled;
import org.earshot.indexer.sentiment.Trainer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Trains the bundled sentiment model: `TrainModel FOLDER SEEDS OUT`, where FOLDER holds labelled
/// `*.tsv.gz` files, SEEDS our own texts (`indexer/seeds`) and OUT is the file of weights. The same
/// input gives the same weights. docs/model-card.md says what it was trained on.
public final class TrainModel {
  private static final Logger LOG = LoggerFactory.getLogger(TrainModel.class);

  /// Sentences that one line of a grammar gives at most: more say the same in other words.
  static final int SENTENCES = 12;

  private TrainModel() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      throw new IllegalArgumentException("usage: TrainModel FOLDER SEEDS OUT");
    }
    var seeds = Path.of(args[1]);
    var sources = Sources.read(seeds);
    var rows = sources.joined(rows(Path.of(args[0]), seeds));
    LOG.info("training on {} texts", rows.size());
    var eyes = new Eyes();
    var model = Trainer.train(rows, row -> eyes.see(row.text(), row.lang()), sources.weights());
    try (var out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(args[2]))))) {
      model.write(out);
    }
    LOG.info("wrote {}", args[2]);
  }

  static List<Labelled> rows(Path folder, Path seeds) throws IOException {
    var rows = new ArrayList<>(Labelled.folder(folder));
    try (var files = Files.list(seeds)) {
      for (var file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        rows.addAll(Grammar.sentences(file, SENTENCES));
      }
    }
    return rows;
  }
}
