package org.earshot.indexer.score;

/// Words letter by letter: from a node each letter leads to another one, or to none. All edges
/// stand in one table, a step costs one look into it: a number there is an edge and, in its lowest
/// bits, the node it leads to.
final class Trie {
  static final int ROOT = 0;

  /// No word goes on so.
  static final int NONE = -1;

  private static final int FIRST_SIZE = 1 << 6;
  private static final long SPREAD = 0x9e3779b97f4a7c15L;

  /// No edge leads back to the root.
  private static final long FREE = 0;

  private static final int NODE_BITS = Long.SIZE - 40;
  private static final int NODE_MASK = (1 << NODE_BITS) - 1;

  private static final int PAIR_BITS = 16;

  private long[] edges = new long[FIRST_SIZE];
  private int nodes = 1;

  /// A bit for the first two letters of each word, and one for each word of one letter: most places
  /// of a text are ruled out by them, which stay in the processor's nearest memory.
  private final long[] pairs = new long[1 << (PAIR_BITS - 6)];

  private final long[] single = new long[(Character.MAX_VALUE + 1) >>> 6];

  int next(int node, char letter) {
    long edge = edges[place(edge(node, letter))];
    return edge == FREE ? NONE : target(edge);
  }

  private static int target(long edge) {
    return (int) edge & NODE_MASK;
  }

  /// Whether a word may begin at a place of a text.
  boolean mayBegin(String text, int at) {
    char first = text.charAt(at);
    return in(single, first)
        || (at + 1 < text.length() && in(pairs, pair(first, text.charAt(at + 1))));
  }

  private static boolean in(long[] bits, int place) {
    return (bits[place >>> 6] & 1L << place) != 0;
  }

  private static void put(long[] bits, int place) {
    bits[place >>> 6] |= 1L << place;
  }

  private static int pair(char first, char second) {
    return (int) ((edge(first, second) * SPREAD) >>> (Long.SIZE - PAIR_BITS));
  }

  /// The node of a word, with those that lead to it.
  int grown(String word) {
    if (word.length() == 1) {
      put(single, word.charAt(0));
    } else {
      put(pairs, pair(word.charAt(0), word.charAt(1)));
    }
    int node = ROOT;
    for (int i = 0; i < word.length(); i++) {
      node = grown(node, word.charAt(i));
    }
    return node;
  }

  private int grown(int node, char letter) {
    long edge = edge(node, letter);
    int at = place(edge);
    if (edges[at] != FREE) {
      return target(edges[at]);
    }
    if (nodes == NODE_MASK) {
      throw new IllegalStateException("a word list of more than " + nodes + " letters");
    }
    int target = nodes++;
    edges[at] = edge << NODE_BITS | target;
    if (nodes * 2 > edges.length) {
      grow();
    }
    return target;
  }

  private void grow() {
    long[] before = edges;
    edges = new long[before.length * 2];
    for (long edge : before) {
      if (edge != FREE) {
        edges[place(edge >>> NODE_BITS)] = edge;
      }
    }
  }

  private static long edge(int node, char letter) {
    return (long) node << Character.SIZE | letter;
  }

  private int place(long edge) {
    int mask = edges.length - 1;
    int at = (int) ((edge * SPREAD) >>> 40) & mask;
    while (edges[at] >>> NODE_BITS != edge && edges[at] != FREE) {
      at = (at + 1) & mask;
    }
    return at;
  }

  /// How many nodes there are; each is less than that.
  int size() {
    return nodes;
  }
}
