package org.earshot.indexer.learn;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.zip.CRC32;
import org.earshot.indexer.Example;

/// The texts to learn from, and those held back to compare on. All texts of an author stand on one
/// side, the same each time; what was drawn at random is held back, with all else of its authors.
///
/// @param learned to learn from
/// @param heldBack to compare on
public record Split(List<Example> learned, List<Example> heldBack) {
  /// One author of so many is held back.
  private static final int ONE_OF = 4;

  public Split {
    learned = List.copyOf(learned);
    heldBack = List.copyOf(heldBack);
  }

  public static Split of(List<Example> examples) {
    var drawn = new HashSet<String>();
    for (var example : examples) {
      if (example.sampled()) {
        drawn.add(example.author());
      }
    }
    var learned = new ArrayList<Example>();
    var heldBack = new ArrayList<Example>();
    for (var example : examples) {
      boolean held = drawn.contains(example.author()) || isHeldBack(example.author());
      (held ? heldBack : learned).add(example);
    }
    return new Split(learned, heldBack);
  }

  private static boolean isHeldBack(String author) {
    var hash = new CRC32();
    hash.update(author.getBytes(StandardCharsets.UTF_8));
    return hash.getValue() % ONE_OF == 0;
  }
}
