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

  private static final int PAIR_BITS = 16;

  private long[] edges = free(FIRST_SIZE);
  private int[] targets = new int[FIRST_SIZE];
  private int nodes = 1;

  /// A bit for the first two letters of each word, and for the only one of the shortest: most
  /// places of a text are ruled out by them, which stay in the processor's nearest memory.
  private final long[] pairs = new long[1 << (PAIR_BITS - 6)];

  private static long[] free(int size) {
    var edges = new long[size];
    Arrays.fill(edges, FREE);
    return edges;
  }

  int next(int node, char letter) {
    int at = place(edge(node, letter));
    return edges[at] == FREE ? NONE : targets[at];
  }

  /// Whether a word may begin at a place of a text.
  boolean mayBegin(String text, int at) {
    char first = text.charAt(at);
    char second = at + 1 < text.length() ? text.charAt(at + 1) : 0;
    return in(pair(first, second)) || in(pair(first, (char) 0));
  }

  private boolean in(int pair) {
    return (pairs[pair >>> 6] & 1L << pair) != 0;
  }

  private static int pair(char first, char second) {
    return (int) ((edge(first, second) * SPREAD) >>> (Long.SIZE - PAIR_BITS));
  }

  /// The node of a word, with those that lead to it.
  int grown(String word) {
    int pair = pair(word.charAt(0), word.length() > 1 ? word.charAt(1) : 0);
    pairs[pair >>> 6] |= 1L << pair;
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
