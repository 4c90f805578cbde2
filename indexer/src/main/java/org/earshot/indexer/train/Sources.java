package org.earshot.indexer.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.earshot.indexer.sentiment.Joined;
import org.earshot.indexer.sentiment.Joined.Others;
import org.earshot.indexer.sentiment.Labelled;

/// How texts of a source are learned from.
///
/// @param weights by source, or by language and source with a blank between, what a text of it
///   counts; 1 where nothing is said
/// @param sentences by source of single sentences, what a longer text made of them counts
/// @param others by language, how many sentences of the other label a longer text may hold
record Sources(
    Map<String, Double> weights, Map<String, Double> sentences, Map<String, Others> others) {
  /// Beside the seeds: `source TAB weight` and, for single sentences, `TAB weight of longer texts`;
  /// the same for one language with `language source`; and `joined TAB language TAB share in praise
  /// TAB share in blame`.
  private static final String FILE = "sources.tsv";

  private static final String JOINED = "joined";

  Sources {
    weights = Map.copyOf(weights);
    sentences = Map.copyOf(sentences);
    others = Map.copyOf(others);
  }

  static Sources read(Path seeds) throws IOException {
    var weights = new TreeMap<String, Double>();
    var sentences = new TreeMap<String, Double>();
    var others = new TreeMap<String, Others>();
    var file = seeds.resolve(FILE);
    for (var line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
      String[] columns = line.split("\t", -1);
      if (line.startsWith("#") || columns.length < 2) {
        continue;
      }
      if (columns[0].equals(JOINED)) {
        others.put(
            columns[1], new Others(Double.parseDouble(columns[2]), Double.parseDouble(columns[3])));
        continue;
      }
      weights.put(columns[0], Double.valueOf(columns[1]));
      if (columns.length > 2) {
        sentences.put(columns[0], Double.valueOf(columns[2]));
        weights.put(columns[0] + Joined.SUFFIX, Double.valueOf(columns[2]));
      }
    }
    return new Sources(weights, sentences, others);
  }

  /// The texts, and the longer ones made of those that are single sentences.
  List<Labelled> joined(List<Labelled> rows) {
    var all = new ArrayList<>(rows);
    for (var source : new TreeMap<>(sentences).keySet()) {
      var own = rows.stream().filter(row -> row.source().equals(source)).toList();
      all.addAll(Joined.of(own, others));
    }
    return all;
  }
}
