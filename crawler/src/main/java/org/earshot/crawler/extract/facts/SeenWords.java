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
  private final StringBuilder text = new StringBuilder();
  private int preformatted;

  /// What stands between the last word and the next: nothing, a blank or a line break.
  private char between;

  /// @param leftOut elements whose words are nobody's here
  SeenWords(Predicate<Element> leftOut) {
    this.leftOut = leftOut;
  }

  String in(Element element) {
    element.filter(this);
    return text.toString();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
      return text.length() > PlainText.MAX_LENGTH ? FilterResult.STOP : FilterResult.CONTINUE;
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
      case BLOCK, BREAK -> between = '\n';
      case PREFORMATTED -> {
        between = '\n';
        preformatted++;
      }
      case CELL -> blank();
      case PICTURE -> append(emoji(element.attr("alt")));
      case UNSEEN -> throw new IllegalStateException("what is unseen has been passed over");
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      var role = ROLES.get(element.normalName());
      if (role == Role.BLOCK || role == Role.PREFORMATTED) {
        between = '\n';
      }
      if (role == Role.PREFORMATTED) {
        preformatted--;
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

  /// Words go over in stretches; of the blanks between them one is kept, and none beside a break.
  private void append(String words) {
    int from = 0;
    for (int i = 0; i < words.length(); i++) {
      if (isBlank(words.charAt(i))) {
        stretch(words, from, i);
        from = i + 1;
        note(words.charAt(i));
      }
    }
    stretch(words, from, words.length());
  }

  private void stretch(String words, int from, int to) {
    if (from == to) {
      return;
    }
    if (between != 0 && !text.isEmpty()) {
      text.append(between);
    }
    between = 0;
    text.append(words, from, to);
  }

  private void note(char blank) {
    if (preformatted > 0 && (blank == '\n' || blank == '\r')) {
      between = '\n';
    } else {
      blank();
    }
  }

  private void blank() {
    between = between == 0 ? ' ' : between;
  }

  private static boolean isBlank(char c) {
    return c <= ' ' && (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f');
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
