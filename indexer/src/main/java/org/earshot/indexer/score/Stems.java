package org.earshot.indexer.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The entries of a word list whose first word is a stem, letter by letter, so that all stems that
/// a word begins with are found in one walk.
final class Stems {
  private final Node root = new Node();

  private static final class Node {
    private char[] letters = new char[0];
    private Node[] next = new Node[0];
    private final List<Entry> entries = new ArrayList<>(1);

    private @Nullable Node next(char letter) {
      int at = Arrays.binarySearch(letters, letter);
      return at >= 0 ? next[at] : null;
    }

    private Node grown(char letter) {
      int at = Arrays.binarySearch(letters, letter);
      return at >= 0 ? next[at] : insert(-at - 1, letter);
    }

    private Node insert(int at, char letter) {
      var moreLetters = Arrays.copyOf(letters, letters.length + 1);
      var moreNext = Arrays.copyOf(next, next.length + 1);
      System.arraycopy(letters, at, moreLetters, at + 1, letters.length - at);
      System.arraycopy(next, at, moreNext, at + 1, next.length - at);
      moreLetters[at] = letter;
      moreNext[at] = new Node();
      letters = moreLetters;
      next = moreNext;
      return next[at];
    }
  }

  void add(String stem, Entry entry) {
    var node = root;
    for (int i = 0; i < stem.length(); i++) {
      node = node.grown(stem.charAt(i));
    }
    node.entries.add(entry);
  }

  /// Gives the entries of each stem of the word, the shortest first.
  void forEach(String word, Consumer<List<Entry>> taker) {
    var node = root;
    for (int i = 0; i < word.length(); i++) {
      node = node.next(word.charAt(i));
      if (node == null) {
        return;
      }
      if (!node.entries.isEmpty()) {
        taker.accept(node.entries);
      }
    }
  }
}
