package org.earshot.indexer.match;

import java.util.List;

/// One line of a brand, compiled.
///
/// @param written as the operator wrote it
/// @param exclusions of its brand, for the whole post
record Line(String brand, String written, Node node, List<Node> exclusions) {
  boolean isIn(Seen seen) {
    return node.holds(seen) && exclusions.stream().noneMatch(node -> node.holds(seen));
  }
}
