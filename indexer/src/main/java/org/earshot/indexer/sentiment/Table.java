package org.earshot.indexer.sentiment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// Two weights of eight bits for each n-gram, beside a byte that says which n-gram owns the place.
/// Of those that fall into one place the one that matters most owns it; an n-gram that was never
/// learned finds another's weights once in 256 times.
final class Table {
  /// 5.4 MB; the model has a budget of 6 MB in the jar.
  static final int PLACES = 1_800_000;

  static final int WIDTH = 3;

  private final byte[] cells;

  private Table(byte[] cells) {
    this.cells = cells;
  }

  static Table empty() {
    return new Table(new byte[PLACES * WIDTH]);
  }

  /// Index of the n-gram's owner byte, the weights for bad and good stand behind it.
  static int at(int hash) {
    return (int) (((hash & 0xffffffffL) * PLACES) >>> 32) * WIDTH;
  }

  static byte owner(int hash) {
    return (byte) ((hash * 0x9e3779b1) >>> 24);
  }

  boolean owns(int at, int hash) {
    return cells[at] == owner(hash);
  }

  int bad(int at) {
    return cells[at + 1];
  }

  int good(int at) {
    return cells[at + 2];
  }

  void put(int hash, int bad, int good) {
    int at = at(hash);
    cells[at] = owner(hash);
    cells[at + 1] = (byte) bad;
    cells[at + 2] = (byte) good;
  }

  static Table read(DataInputStream in) throws IOException {
    var cells = in.readNBytes(PLACES * WIDTH);
    if (cells.length != PLACES * WIDTH) {
      throw new IOException("the sentiment model is cut short");
    }
    return new Table(cells);
  }

  void write(DataOutputStream out) throws IOException {
    out.write(cells);
  }
}
