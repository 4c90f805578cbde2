package org.earshot.indexer.match;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// Reads a blank for what UAX 29 takes for a part of a word; to a reader of `great.Acme` or
/// `acme_kettle` they are two. Places stay, as one character goes for one.
final class Joints extends FilterReader {
  Joints(Reader text) {
    super(text);
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    return read < 0 ? read : plain((char) read);
  }

  @Override
  public int read(char[] letters, int from, int most) throws IOException {
    int read = super.read(letters, from, most);
    for (int i = from; i < from + read; i++) {
      letters[i] = plain(letters[i]);
    }
    return read;
  }

  private static char plain(char c) {
    return switch (c) {
      case '.', '_', ':', '·' -> ' ';
      default -> c;
    };
  }
}
