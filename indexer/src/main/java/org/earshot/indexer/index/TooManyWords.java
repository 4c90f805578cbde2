package org.earshot.indexer.index;

import java.io.Serial;

/// The beginning or shape of a word stands for more words than can be looked up in good time.
final class TooManyWords extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  private final String shape;

  TooManyWords(String shape) {
    super(shape);
    this.shape = shape;
  }

  String shape() {
    return shape;
  }
}
