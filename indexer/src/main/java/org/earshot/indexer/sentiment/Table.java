package org.earshot.indexer.sentiment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Two weights of eight bits for each n-gram, beside a byte that says which n-gram owns the place.
/// Of those that fall into one place the one that matters most owns it; an n-gram that was never
/// learned finds another's weights once in 256 times.
final class Table {
  /// 3 MB of the 6 that the model may have in the jar. Twice as many are no more often right, and
  /// are waited for longer, since they leave the processor's nearer caches.
  static final int PLACES = 1_000_000;

  private static final int WIDTH = 3;
  private static final int OWNER = 0xff;

  /// A number of four bytes is read where three stand; the last one needs another behind it.
  private static final VarHandle NUMBER =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int SIZE = PLACES * WIDTH;

  /// Of each place the owner, then the weights for bad and good: read as one number, an n-gram
  /// waits for memory once.
  private final byte[] cells;

  private Table(byte[] cells) {
    this.cells = cells;
  }

  static Table empty() {
    return new Table(new byte[SIZE + 1]);
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
    int cell = (int) NUMBER.get(cells, at(hash) * WIDTH);
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
    int from = at(hash) * WIDTH;
    cells[from] = (byte) owner(hash);
    cells[from + 1] = (byte) bad;
    cells[from + 2] = (byte) good;
  }

  static Table read(DataInputStream in) throws IOException {
    var table = empty();
    if (in.readNBytes(table.cells, 0, SIZE) != SIZE) {
      throw new IOException("the sentiment model is cut short");
    }
    return table;
  }

  void write(DataOutputStream out) throws IOException {
    out.write(cells, 0, SIZE);
  }
}
