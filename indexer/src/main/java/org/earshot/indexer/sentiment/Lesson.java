package org.earshot.indexer.sentiment;

import java.util.Arrays;
import org.earshot.indexer.sentiment.Grams.View;

/// A labelled text made ready for the trainer: its n-grams, one view after the other, and the
/// figures of the word lists.
final class Lesson {
  private final Labelled row;
  private final float[] figures;
  private final float[] values;

  /// Where each view ends in `grams`.
  private final int[] ends;

  private int[] grams;

  private Lesson(Seen seen, Labelled row, Gathered gathered) {
    this.row = row;
    this.figures = seen.figures().clone();
    this.values = gathered.values();
    this.ends = gathered.ends();
    this.grams = gathered.all();
  }

  static Lesson of(Seen seen, Labelled row) {
    var gathered = new Gathered();
    Grams.of(seen, gathered);
    return new Lesson(seen, row, gathered);
  }

  /// The text that it was made of.
  Labelled row() {
    return row;
  }

  String lang() {
    return row.lang();
  }

  /// Texts of one language and one source are labelled in one way.
  String origin() {
    return row.lang() + " " + row.source();
  }

  String source() {
    return row.source();
  }

  int side() {
    return row.side();
  }

  float[] figures() {
    return figures;
  }

  int[] grams() {
    return grams;
  }

  int end(int view) {
    return ends[view];
  }

  /// What each n-gram of the view counts.
  float value(int view) {
    return values[view];
  }

  /// Puts the numbers of a vocabulary in the place of hashes; what it leaves out (below zero) goes.
  void number(Vocabulary vocabulary) {
    int kept = 0;
    int from = 0;
    for (int view = 0; view < Grams.VIEWS; view++) {
      for (int i = from; i < ends[view]; i++) {
        int id = vocabulary.id(grams[i]);
        if (id >= 0) {
          grams[kept++] = id;
        }
      }
      from = ends[view];
      ends[view] = kept;
    }
    grams = Arrays.copyOf(grams, kept);
  }

  private static final class Gathered implements Grams.Sink {
    private final int[][] hashes = new int[Grams.VIEWS][64];
    private final int[] counts = new int[Grams.VIEWS];

    @Override
    public void take(View view, int hash) {
      int v = view.place();
      if (counts[v] == hashes[v].length) {
        hashes[v] = Arrays.copyOf(hashes[v], counts[v] * 2);
      }
      hashes[v][counts[v]++] = hash;
    }

    private float[] values() {
      var values = new float[Grams.VIEWS];
      for (var view : View.ALL) {
        values[view.place()] = view.value(counts[view.place()]);
      }
      return values;
    }

    private int[] ends() {
      int[] ends = counts.clone();
      Arrays.parallelPrefix(ends, Integer::sum);
      return ends;
    }

    private int[] all() {
      int[] all = new int[Arrays.stream(counts).sum()];
      int at = 0;
      for (int v = 0; v < Grams.VIEWS; v++) {
        System.arraycopy(hashes[v], 0, all, at, counts[v]);
        at += counts[v];
      }
      return all;
    }
  }
}
