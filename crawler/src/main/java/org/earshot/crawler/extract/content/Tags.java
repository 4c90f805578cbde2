package org.earshot.crawler.extract.content;

import java.util.Set;

/// What the elements of HTML are to a reader.
final class Tags {
  /// Never shown, or no words of anybody's.
  private static final Set<String> UNSEEN =
      Set.of(
          "head",
          "script",
          "style",
          "template",
          "noscript",
          "iframe",
          "object",
          "embed",
          "applet",
          "svg",
          "math",
          "canvas",
          "audio",
          "video",
          "select",
          "datalist",
          "button",
          "input",
          "textarea",
          "map",
          "amp-analytics",
          "amp-ad",
          "dialog");

  /// Stand within a line; everything else begins a new one.
  private static final Set<String> INLINE =
      Set.of(
          "a",
          "abbr",
          "acronym",
          "b",
          "bdi",
          "bdo",
          "big",
          "cite",
          "code",
          "data",
          "del",
          "dfn",
          "em",
          "font",
          "i",
          "img",
          "ins",
          "kbd",
          "label",
          "mark",
          "nobr",
          "picture",
          "q",
          "rp",
          "rt",
          "ruby",
          "s",
          "samp",
          "small",
          "source",
          "span",
          "strike",
          "strong",
          "sub",
          "sup",
          "time",
          "tt",
          "u",
          "var",
          "wbr",
          "o:p",
          "st1:place",
          "output");

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  /// Hold text rather than other containers.
  private static final Set<String> TEXT =
      Set.of(
          "p", "blockquote", "pre", "ul", "ol", "dl", "table", "h1", "h2", "h3", "h4", "h5", "h6");

  private Tags() {}

  static boolean unseen(String name) {
    return UNSEEN.contains(name);
  }

  static boolean inline(String name) {
    return INLINE.contains(name);
  }

  static boolean heading(String name) {
    return HEADINGS.contains(name);
  }

  static boolean text(String name) {
    return TEXT.contains(name);
  }
}
