package org.earshot.crawler.extract.facts;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The elements that people's texts are written with, and that a parser puts where they stand.
enum SimpleTag {
  A(Sort.INLINE),
  ABBR(Sort.INLINE),
  B(Sort.INLINE),
  BIG(Sort.INLINE),
  CITE(Sort.INLINE),
  CODE(Sort.INLINE),
  DEL(Sort.INLINE),
  EM(Sort.INLINE),
  FONT(Sort.INLINE),
  I(Sort.INLINE),
  INS(Sort.INLINE),
  KBD(Sort.INLINE),
  MARK(Sort.INLINE),
  Q(Sort.INLINE),
  S(Sort.INLINE),
  SMALL(Sort.INLINE),
  SPAN(Sort.INLINE),
  STRIKE(Sort.INLINE),
  STRONG(Sort.INLINE),
  SUB(Sort.INLINE),
  SUP(Sort.INLINE),
  TIME(Sort.INLINE),
  TT(Sort.INLINE),
  U(Sort.INLINE),
  P(Sort.PARAGRAPH),
  LI(Sort.ITEM),
  ADDRESS(Sort.BOX),
  DIV(Sort.BOX),
  ARTICLE(Sort.BLOCK),
  ASIDE(Sort.BLOCK),
  BLOCKQUOTE(Sort.BLOCK),
  FIGCAPTION(Sort.BLOCK),
  FIGURE(Sort.BLOCK),
  FOOTER(Sort.BLOCK),
  HEADER(Sort.BLOCK),
  OL(Sort.BLOCK),
  SECTION(Sort.BLOCK),
  UL(Sort.BLOCK),
  H1(Sort.HEADING),
  H2(Sort.HEADING),
  H3(Sort.HEADING),
  H4(Sort.HEADING),
  H5(Sort.HEADING),
  H6(Sort.HEADING),
  PRE(Sort.PREFORMATTED),
  BR(Sort.BREAK),
  HR(Sort.RULE),
  IMG(Sort.PICTURE);

  /// How an element nests (HTML standard, section 13.2.6.4.7).
  enum Sort {
    INLINE,
    PARAGRAPH,
    ITEM,
    /// A block through which an item of a list may be closed.
    BOX,
    BLOCK,
    HEADING,
    PREFORMATTED,
    BREAK,
    RULE,
    PICTURE;

    boolean isVoid() {
      return this == BREAK || this == RULE || this == PICTURE;
    }
  }

  private static final Map<String, SimpleTag> BY_NAME = byName();

  private final Sort sort;

  SimpleTag(Sort sort) {
    this.sort = sort;
  }

  Sort sort() {
    return sort;
  }

  static @Nullable SimpleTag of(String name) {
    return BY_NAME.get(name);
  }

  /// A hash map, as it is asked for each tag.
  private static Map<String, SimpleTag> byName() {
    var tags = new HashMap<String, SimpleTag>();
    for (var tag : values()) {
      tags.put(tag.name().toLowerCase(Locale.ROOT), tag);
    }
    return tags;
  }
}
