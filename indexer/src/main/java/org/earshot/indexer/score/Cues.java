package org.earshot.indexer.score;

import java.util.Arrays;
import java.util.List;

/// The cues of a text by kind: a question about one kind costs as much as there are cues of it.
final class Cues {
  private static final int KINDS = Cue.Kind.values().length;
  private static final Hit[] NONE = {};

  private final Hit[][] byKind = new Hit[KINDS][];

  /// @param hits by position
  Cues(List<Hit> hits) {
    int[] left = new int[KINDS];
    for (int i = 0; i < hits.size(); i++) {
      left[place(hits.get(i).cue().kind())]++;
    }
    Arrays.fill(byKind, NONE);
    for (int i = 0; i < hits.size(); i++) {
      add(hits.get(i), left);
    }
  }

  /// @param left how many of each kind are still to come
  private void add(Hit hit, int[] left) {
    int kind = place(hit.cue().kind());
    if (byKind[kind].length == 0) {
      byKind[kind] = new Hit[left[kind]];
    }
    byKind[kind][byKind[kind].length - left[kind]--] = hit;
  }

  /// Those of a kind, in the order of the text; nobody changes what he is given.
  Hit[] all(Cue.Kind kind) {
    return byKind[place(kind)];
  }

  double sum(Cue.Kind kind) {
    double sum = 0;
    for (var hit : all(kind)) {
      sum += hit.cue().weight();
    }
    return sum;
  }

  @SuppressWarnings("EnumOrdinal") // a place within one run, written nowhere
  private static int place(Cue.Kind kind) {
    return kind.ordinal();
  }
}
