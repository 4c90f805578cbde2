package org.earshot.indexer.score;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Trains the bundled sentiment model: `TrainModel FOLDER GRAMMAR OUT`, where FOLDER holds labelled
/// `*.tsv.gz` files, GRAMMAR our own seed texts (`data/grammar`) and OUT is the file of weights.
/// The same input gives the same weights. docs/model-card.md says what it was trained on.
public final class TrainModel {
  private static final Logger LOG = LoggerFactory.getLogger(TrainModel.class);

  /// Sentences that one line of a grammar gives at most.
  private static final int SENTENCES = 30;

  private TrainModel() {}

  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      throw new IllegalArgumentException("usage: TrainModel FOLDER GRAMMAR OUT");
    }
    var rows = rows(Path.of(args[0]), Path.of(args[1]));
    LOG.info("training on {} texts", rows.size());
    var model = Trainer.train(rows, new Reader());
    try (var out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(args[2]))))) {
      model.write(out);
    }
    LOG.info("wrote {}", args[2]);
  }

  static List<Labelled> rows(Path folder, Path grammar) throws IOException {
    var rows = new ArrayList<>(Labelled.folder(folder));
    try (var files = Files.list(grammar)) {
      for (var file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        rows.addAll(Grammar.sentences(file, SENTENCES));
      }
    }
    return rows;
  }
}
