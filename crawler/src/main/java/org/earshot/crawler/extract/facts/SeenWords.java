package org.earshot.crawler.extract.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// Gathers the words that a reader sees in an element, with line breaks where he sees them.
final class SeenWords implements NodeFilter {
  /// What an element does to the words in it and around it.
  private enum Role {
    UNSEEN,
    BLOCK,
    PREFORMATTED,
    BREAK,
    CELL,
    PICTURE
  }

  /// The longest emoji, a family of four, is eleven characters.
  private static final int MAX_EMOJI = 11;

  private static final Map<String, Role> ROLES = roles();

  private final Predicate<Element> leftOut;
  private final Lines lines = new Lines();

  /// @param leftOut elements whose words are nobody's here
  SeenWords(Predicate<Element> leftOut) {
    this.leftOut = leftOut;
  }

  String in(Element element) {
    element.filter(this);
    return lines.toString();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      lines.add(words.getWholeText());
      return lines.length() > PlainText.MAX_LENGTH ? FilterResult.STOP : FilterResult.CONTINUE;
    }
    return node instanceof Element element ? open(element) : FilterResult.CONTINUE;
  }

  private FilterResult open(Element element) {
    var role = ROLES.get(element.normalName());
    if (role == Role.UNSEEN || leftOut.test(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (role == null) {
      return FilterResult.CONTINUE;
    }
    switch (role) {
      case BLOCK, BREAK -> lines.newLine();
      case PREFORMATTED -> lines.openPreformatted();
      case CELL -> lines.blank();
      case PICTURE -> lines.add(emoji(element.attr("alt")));
      case UNSEEN -> throw new IllegalStateException("what is unseen has been passed over");
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      var role = ROLES.get(element.normalName());
      if (role == Role.BLOCK) {
        lines.newLine();
      } else if (role == Role.PREFORMATTED) {
        lines.closePreformatted();
      }
    }
    return FilterResult.CONTINUE;
  }

  /// Pictures of faces carry the mood; other pictures carry no words of the author's.
  private static String emoji(String alt) {
    boolean face =
        !alt.isBlank()
            && alt.length() <= MAX_EMOJI
            && alt.codePoints().noneMatch(Character::isLetterOrDigit);
    return face ? alt : "";
  }

  private static Map<String, Role> roles() {
    var roles = new HashMap<String, Role>();
    List.of(
            "script",
            "style",
            "template",
            "noscript",
            "head",
            "iframe",
            "object",
            "svg",
            "select",
            "button",
            "textarea",
            "audio",
            "video",
            "canvas")
        .forEach(name -> roles.put(name, Role.UNSEEN));
    List.of(
            "p",
            "div",
            "ul",
            "ol",
            "li",
            "blockquote",
            "table",
            "tr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "section",
            "article",
            "header",
            "footer",
            "hr",
            "dl",
            "dt",
            "dd",
            "figure",
            "figcaption",
            "form",
            "fieldset",
            "address",
            "aside",
            "details",
            "summary",
            "main",
            "nav")
        .forEach(name -> roles.put(name, Role.BLOCK));
    List.of("td", "th").forEach(name -> roles.put(name, Role.CELL));
    roles.put("pre", Role.PREFORMATTED);
    roles.put("br", Role.BREAK);
    roles.put("img", Role.PICTURE);
    return Map.copyOf(roles);
  }
}
