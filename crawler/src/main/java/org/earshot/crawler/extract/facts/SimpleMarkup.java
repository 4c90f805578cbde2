package org.earshot.crawler.extract.facts;

import org.jspecify.annotations.Nullable;

/// Takes markup off in one pass, without a tree, where it is what most texts consist of:
/// paragraphs, lists, quotes, links, pictures and emphasis that nest as they should. Of such a text
/// it gives what the parser's tree would give ([SeenWords]); of any other it gives nothing, and the
/// text is parsed.
final class SimpleMarkup {
  private final String html;
  private final TagScan scan;
  private final CharacterReferences references;
  private final SimpleNesting nesting = new SimpleNesting();
  private final Lines lines = new Lines();
  private int at;

  /// Where the next tag and the next reference are, as far as they have been looked for.
  private int mark = -1;

  private int reference = -1;
  private boolean marked;

  private SimpleMarkup(String html) {
    this.html = html;
    this.scan = new TagScan(html);
    this.references = new CharacterReferences(html);
  }

  /// The words of a text and whether it has any tag.
  record Words(String text, boolean marked) {}

  /// The words of a fragment of HTML; null where the parser has to tell.
  static @Nullable Words of(String html) {
    if (html.length() > PlainText.MAX_LENGTH || html.indexOf('\0') >= 0) {
      return null;
    }
    var markup = new SimpleMarkup(html);
    return markup.read() ? new Words(markup.lines.toString(), markup.marked) : null;
  }

  private boolean read() {
    while (at >= 0 && at < html.length()) {
      at =
          switch (html.charAt(at)) {
            case '<' -> mark();
            case '&' -> reference();
            default -> words();
          };
    }
    return at >= 0;
  }

  private int words() {
    mark = mark < at ? place('<') : mark;
    reference = reference < at ? place('&') : reference;
    int end = Math.min(mark, reference);
    lines.add(html, at, end);
    return end;
  }

  /// Where a sign stands next; the end where it does not.
  private int place(char sign) {
    int found = html.indexOf(sign, at);
    return found < 0 ? html.length() : found;
  }

  private int reference() {
    int end = references.read(at);
    if (end > 0) {
      lines.add(references.meaning());
    }
    return end;
  }

  private int mark() {
    if (html.startsWith("</", at)) {
      return closing();
    }
    return html.startsWith("<!--", at) ? comment() : opening();
  }

  /// A comment with neither a beginning nor an odd end in it.
  private int comment() {
    int from = at + "<!--".length();
    int end = html.indexOf("-->", from);
    boolean plain =
        end > from
            && html.charAt(from) != '>'
            && html.charAt(from) != '-'
            && html.indexOf("<!--", from, end) < 0
            && html.indexOf("--!", from, end) < 0;
    return plain ? end + "-->".length() : -1;
  }

  private int closing() {
    int end = scan.closing(at + 2);
    var tag = end < 0 ? null : SimpleTag.of(scan.name());
    if (tag == null || !nesting.close(tag)) {
      return -1;
    }
    marked = true;
    if (tag == SimpleTag.PRE) {
      lines.closePreformatted();
    } else if (tag.sort() != SimpleTag.Sort.INLINE) {
      lines.newLine();
    }
    return end;
  }

  private int opening() {
    int end = scan.opening(at + 1);
    var tag = end < 0 ? null : SimpleTag.of(scan.name());
    if (tag == null || !nesting.open(tag)) {
      return -1;
    }
    marked = true;
    switch (tag.sort()) {
      case INLINE -> {}
      case PARAGRAPH, ITEM, BOX, BLOCK, HEADING, BREAK, RULE -> lines.newLine();
      case PREFORMATTED -> lines.openPreformatted();
      case PICTURE -> {
        return showsNoFace(scan.alt()) ? end : -1;
      }
    }
    return end;
  }

  /// Whether what stands for a picture is words, or nothing; a face is words of the author's.
  private static boolean showsNoFace(String alt) {
    return alt.isBlank()
        || (alt.indexOf('&') < 0 && alt.codePoints().anyMatch(Character::isLetterOrDigit));
  }
}
