package org.earshot.crawler.extract.facts;

import org.earshot.crawler.extract.facts.SimpleTag.Sort;

/// The elements that are open, as far as they nest as they should; what a parser would close by
/// itself in plain cases (a paragraph before a block, an item before the next) is closed here too.
/// Each method tells whether the case is a plain one.
final class SimpleNesting {
  /// Deeper nesting is no person's.
  private static final int MAX_DEPTH = 64;

  private final SimpleTag[] open = new SimpleTag[MAX_DEPTH];
  private int depth;

  boolean open(SimpleTag tag) {
    return switch (tag.sort()) {
      case INLINE -> !(tag == SimpleTag.A && isOpen(SimpleTag.A)) && push(tag);
      case BREAK, PICTURE -> true;
      case RULE -> closeParagraph();
      case PARAGRAPH, BOX, BLOCK, PREFORMATTED -> closeParagraph() && push(tag);
      case HEADING -> closeParagraph() && !isTop(Sort.HEADING) && push(tag);
      case ITEM -> closeParagraph() && closeItem() && push(tag);
    };
  }

  boolean close(SimpleTag tag) {
    return switch (tag.sort()) {
      case INLINE -> pop(tag);
      // a paragraph that was never open is an empty one
      case PARAGRAPH -> pop(tag) || !isOpen(tag);
      case ITEM, HEADING -> {
        closeTop(Sort.PARAGRAPH);
        yield pop(tag);
      }
      case BOX, BLOCK, PREFORMATTED -> {
        closeTop(Sort.PARAGRAPH);
        closeTop(Sort.ITEM);
        yield pop(tag);
      }
      case BREAK, RULE, PICTURE -> false;
    };
  }

  private boolean closeParagraph() {
    closeTop(Sort.PARAGRAPH);
    return !isOpen(SimpleTag.P);
  }

  /// The item before the next; what stands between it and the next is the parser's to close.
  private boolean closeItem() {
    closeTop(Sort.ITEM);
    for (int at = depth - 1; at >= 0; at--) {
      var sort = open[at].sort();
      if (sort == Sort.ITEM) {
        return false;
      }
      if (sort != Sort.INLINE && sort != Sort.BOX) {
        return true;
      }
    }
    return true;
  }

  private boolean isTop(Sort sort) {
    return depth > 0 && open[depth - 1].sort() == sort;
  }

  private void closeTop(Sort sort) {
    if (isTop(sort)) {
      depth--;
    }
  }

  private boolean isOpen(SimpleTag tag) {
    for (int at = depth - 1; at >= 0; at--) {
      if (open[at] == tag) {
        return true;
      }
    }
    return false;
  }

  private boolean push(SimpleTag tag) {
    if (depth == MAX_DEPTH) {
      return false;
    }
    open[depth++] = tag;
    return true;
  }

  private boolean pop(SimpleTag tag) {
    if (depth == 0 || open[depth - 1] != tag) {
      return false;
    }
    depth--;
    return true;
  }
}
