package org.earshot.indexer.score;

import java.util.Arrays;

/// Words letter by letter: from a node each letter leads to another one, or to none. All edges
/// stand in one table, a step costs one look into it.
final class Trie {
  static final int ROOT = 0;

  /// No word goes on so.
  static final int NONE = -1;

  private static final int FIRST_SIZE = 1 << 6;
  private static final long SPREAD = 0x9e3779b97f4a7c15L;
  private static final long FREE = -1;

  private long[] edges = free(FIRST_SIZE);
  private int[] targets = new int[FIRST_SIZE];
  private int nodes = 1;

  private static long[] free(int size) {
    var edges = new long[size];
    Arrays.fill(edges, FREE);
    return edges;
  }

  int next(int node, char letter) {
    int at = place(edge(node, letter));
    return edges[at] == FREE ? NONE : targets[at];
  }

  /// The node of a word, with those that lead to it.
  int grown(String word) {
    int node = ROOT;
    for (int i = 0; i < word.length(); i++) {
      node = grown(node, word.charAt(i));
    }
    return node;
  }

  private int grown(int node, char letter) {
    long edge = edge(node, letter);
    int at = place(edge);
    if (edges[at] == FREE) {
      edges[at] = edge;
      targets[at] = nodes++;
      if (nodes * 2 > edges.length) {
        grow();
        at = place(edge);
      }
    }
    return targets[at];
  }

  private void grow() {
    long[] before = edges;
    int[] led = targets;
    edges = free(before.length * 2);
    targets = new int[before.length * 2];
    for (int i = 0; i < before.length; i++) {
      if (before[i] != FREE) {
        int at = place(before[i]);
        edges[at] = before[i];
        targets[at] = led[i];
      }
    }
  }

  private static long edge(int node, char letter) {
    return (long) node << Character.SIZE | letter;
  }

  private int place(long edge) {
    int mask = edges.length - 1;
    int at = (int) ((edge * SPREAD) >>> 40) & mask;
    while (edges[at] != edge && edges[at] != FREE) {
      at = (at + 1) & mask;
    }
    return at;
  }
}
