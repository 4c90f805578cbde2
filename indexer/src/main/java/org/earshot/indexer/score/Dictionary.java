package org.earshot.indexer.score;

import java.util.BitSet;

/// The words of a list in text without spaces, letter by letter. Some cut the text into words, all
/// others are only looked for.
final class Dictionary {
  private final Trie letters = new Trie();

  /// Nodes where a word ends that cuts.
  private final BitSet cutting = new BitSet();

  /// Nodes where one ends that is looked for.
  private final BitSet wanted = new BitSet();

  void addCutting(String word) {
    cutting.set(letters.grown(word));
  }

  /// The number of a word that is looked for; it stays the same however often the word is added.
  int addWanted(String word) {
    int node = letters.grown(word);
    wanted.set(node);
    return node;
  }

  boolean isEmpty() {
    return cutting.isEmpty() && wanted.isEmpty();
  }

  /// More than any number of a word.
  int size() {
    return letters.size();
  }

  /// What begins at each character of a run.
  Places in(String form) {
    var places = new Places(form.length());
    for (int at = 0; at < form.length(); at++) {
      if (letters.mayBegin(form, at)) {
        look(form, at, places);
      }
    }
    return places;
  }

  private void look(String form, int from, Places places) {
    int node = Trie.ROOT;
    for (int at = from; at < form.length(); at++) {
      node = letters.next(node, form.charAt(at));
      if (node == Trie.NONE) {
        return;
      }
      if (cutting.get(node)) {
        places.cut(from, at + 1 - from);
      }
      if (wanted.get(node)) {
        places.want(from, node);
      }
    }
  }
}
