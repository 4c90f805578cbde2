package org.earshot.indexer.sentiment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// Two weights of eight bits for each n-gram, beside a byte that says which n-gram owns the place.
/// Of those that fall into one place the one that matters most owns it; an n-gram that was never
/// learned finds another's weights once in 256 times.
final class Table {
  /// 3 MB of the 6 that the model may have in the jar. Twice as many are no more often right, and
  /// are waited for longer, since they leave the processor's nearer caches.
  static final int PLACES = 1_000_000;

  private static final int WIDTH = 3;
  private static final int OWNER = 0xff;

  /// The owner in the lowest byte, then the weights for bad and good: one number, so that an n-gram
  /// waits for memory once.
  private final int[] cells;

  private Table(int[] cells) {
    this.cells = cells;
  }

  static Table empty() {
    return new Table(new int[PLACES]);
  }

  /// The place of the n-gram.
  static int at(int hash) {
    return (int) (((hash & 0xffffffffL) * PLACES) >>> 32);
  }

  private static int owner(int hash) {
    return (hash * 0x9e3779b1) >>> 24;
  }

  /// What [#bad] and [#good] read the n-gram's weights from. It is made without a branch: which
  /// n-grams are known cannot be foretold, and the processor looks up the next one meanwhile.
  int weights(int hash) {
    int cell = cells[at(hash)];
    int stranger = (cell ^ owner(hash)) & OWNER;
    return cell & ((stranger - 1) >> (Integer.SIZE - 1));
  }

  /// Puts in the place of each of the first n-grams what [#weights] tells of it.
  void weigh(int[] hashes, int count) {
    for (int i = 0; i < count; i++) {
      hashes[i] = weights(hashes[i]);
    }
  }

  static int bad(int weights) {
    return (byte) (weights >> 8);
  }

  static int good(int weights) {
    return (byte) (weights >> 16);
  }

  void put(int hash, int bad, int good) {
    cells[at(hash)] = cell(owner(hash), bad, good);
  }

  private static int cell(int owner, int bad, int good) {
    return (owner & 0xff) | (bad & 0xff) << 8 | (good & 0xff) << 16;
  }

  static Table read(DataInputStream in) throws IOException {
    var bytes = in.readNBytes(PLACES * WIDTH);
    if (bytes.length != PLACES * WIDTH) {
      throw new IOException("the sentiment model is cut short");
    }
    var cells = new int[PLACES];
    for (int i = 0; i < PLACES; i++) {
      cells[i] = cell(bytes[i * WIDTH], bytes[i * WIDTH + 1], bytes[i * WIDTH + 2]);
    }
    return new Table(cells);
  }

  void write(DataOutputStream out) throws IOException {
    var bytes = new byte[PLACES * WIDTH];
    for (int i = 0; i < PLACES; i++) {
      bytes[i * WIDTH] = (byte) cells[i];
      bytes[i * WIDTH + 1] = (byte) bad(cells[i]);
      bytes[i * WIDTH + 2] = (byte) good(cells[i]);
    }
    out.write(bytes);
  }
}
