package org.earshot.crawler.extract.content;

import java.util.Optional;
import org.jsoup.nodes.Element;

/// An element that begins a new line, and which of the page's blocks are in it.
final class Region {
  private final Element element;
  private final Optional<Region> parent;
  private final Hint hint;
  private final boolean inComments;
  private final int depth;
  private final int number;
  private final int from;
  private int to;

  /// @param number of all regions of the page
  /// @param from number of its first block
  Region(Element element, Hint hint, Optional<Region> parent, int number, int from) {
    this.element = element;
    this.number = number;
    this.parent = parent;
    this.hint = hint;
    this.inComments = hint == Hint.COMMENTS || parent.filter(Region::inComments).isPresent();
    this.depth = parent.map(above -> above.depth + 1).orElse(0);
    this.from = from;
    this.to = from;
  }

  void close(int end) {
    to = end;
  }

  Element element() {
    return element;
  }

  String name() {
    return element.normalName();
  }

  Optional<Region> parent() {
    return parent;
  }

  Hint hint() {
    return hint;
  }

  /// Whether it or an element around it says that it holds comments.
  boolean inComments() {
    return inComments;
  }

  int depth() {
    return depth;
  }

  /// Its number among the page's.
  int number() {
    return number;
  }

  /// Whether it lies in another with nothing between.
  boolean isRightIn(Region other) {
    return parent.isPresent() && parent.get().number == other.number;
  }

  /// Number of its first block.
  int from() {
    return from;
  }

  /// Number of the first block after it.
  int to() {
    return to;
  }

  boolean heading() {
    return Tags.heading(name());
  }

  boolean contains(Region other) {
    return from <= other.from && other.to <= to && depth <= other.depth;
  }

  /// What siblings that are the same part of a page have in common.
  String signature() {
    return name() + "." + element.className();
  }
}
