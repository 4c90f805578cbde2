package org.earshot.crawler.extract.facts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import org.jsoup.select.NodeFilter;

/// Takes markup off: what remains is the words, with line breaks where a reader sees them.
public final class PlainText {
  /// A single utterance is never longer; the rest is cut off, so that one page cannot fill us up.
  public static final int MAX_LENGTH = 200_000;

  /// The longest emoji, a family of four, is eleven characters.
  private static final int MAX_EMOJI = 11;

  private static final Set<String> UNSEEN =
      Set.of(
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
          "canvas");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "ul",
          "ol",
          "li",
          "blockquote",
          "pre",
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
          "nav");
  private static final Pattern FORMATTING =
      Pattern.compile(
          "(?i)</?(?:p|br|a|b|i|u|s|em|strong|ul|ol|li|div|span|img|blockquote|h[1-6]|table|tr|td|pre"
              + "|code|small|sup|sub|font|hr|del|ins|q|cite|abbr|figure|iframe)(?:\\s[^<>]{0,2000})?/?>");
  private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9]{0,15})[\\s/>]");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");
  private static final Pattern SPACE = Pattern.compile("[ \\t\\n\\r\\f]+");
  private static final Pattern BLANKS = Pattern.compile("[ \\t\\u00a0\\u2007\\u202f]+");
  private static final Pattern AROUND_BREAK = Pattern.compile(" ?\\n[ \\n]*");

  private PlainText() {}

  /// The words of an HTML fragment.
  public static String ofHtml(String html) {
    var cut = html.length() > MAX_LENGTH ? html.substring(0, MAX_LENGTH) : html;
    return of(Jsoup.parseBodyFragment(cut).body());
  }

  /// The words of a text of which its page does not say whether it is HTML: markup is taken off
  /// where it is formatting, and anything else in angle brackets stays as it was written.
  public static String ofPerhapsHtml(String text) {
    if (text.indexOf('<') >= 0 && FORMATTING.matcher(text).find()) {
      return ofHtml(text);
    }
    boolean escaped = text.indexOf('&') >= 0 && ENTITY.matcher(text).find();
    return tidy(escaped ? Parser.unescapeEntities(text, false) : text);
  }

  /// The words of a text that is HTML by custom, unless it has no element of HTML in it.
  public static String ofMarkup(String text) {
    var tags = TAG.matcher(text);
    while (tags.find()) {
      if (Tag.isKnownTag(tags.group(1))) {
        return ofHtml(text);
      }
    }
    return ofPerhapsHtml(text);
  }

  /// Whether a text carries formatting markup.
  public static boolean hasMarkup(String text) {
    return FORMATTING.matcher(text).find();
  }

  /// The words inside an element.
  public static String of(Element element) {
    return of(element, _ -> false);
  }

  /// The words inside an element, without those of the parts that are left out.
  public static String of(Element element, Predicate<Element> leftOut) {
    var words = new Words(leftOut);
    element.filter(words);
    return tidy(words.text.toString());
  }

  /// A text without markup: unfit characters off, blanks folded, line breaks kept.
  public static String tidy(String text) {
    var cut = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    var clean = clean(Mojibake.mend(cut));
    return isTidy(clean)
        ? clean
        : AROUND_BREAK.matcher(BLANKS.matcher(clean).replaceAll(" ")).replaceAll("\n").strip();
  }

  /// Most texts are: words with single blanks between them.
  private static boolean isTidy(String text) {
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' ? blank : Character.isWhitespace(c) || c == 0xA0 || c == 0x2007 || c == 0x202F) {
        return false;
      }
      blank = c == ' ';
    }
    return !blank || text.isEmpty();
  }

  /// A text on one line.
  public static String line(String text) {
    return tidy(text).replace('\n', ' ');
  }

  /// Takes out what no database, XML or mail can carry: NUL and other control characters, unpaired
  /// surrogates and non-characters. Line breaks become `\n`, tabs stay.
  public static String clean(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlainlyFit(text.charAt(i))) {
        return cleaned(text);
      }
    }
    return text;
  }

  private static boolean isPlainlyFit(char c) {
    return (c >= 0x20 && c < 0x7F)
        || c == '\n'
        || (c >= 0xA0 && c < 0x2028)
        || (c > 0x2029 && c < Character.MIN_SURROGATE);
  }

  private static String cleaned(String text) {
    var clean = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .replace('\u2028', '\n')
        .replace('\u2029', '\n')
        .codePoints()
        .map(PlainText::meant)
        .filter(PlainText::isFit)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  /// Control characters from U+0080 on were windows-1252's quotation marks and dashes before they
  /// were mislabelled (HTML standard, section 13.2.5.80).
  private static int meant(int c) {
    if (c < 0x80 || c > 0x9F) {
      return c;
    }
    int meant = new String(new byte[] {(byte) c}, CharsetLabels.FALLBACK).codePointAt(0);
    return meant == 0xFFFD ? c : meant;
  }

  private static boolean isFit(int c) {
    if (c == '\n' || c == '\t') {
      return true;
    }
    boolean control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    boolean noCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    return !control && !surrogate && !noCharacter && c != '\uFEFF';
  }

  private static final class Words implements NodeFilter {
    private final StringBuilder text = new StringBuilder();
    private final Deque<Element> preformatted = new ArrayDeque<>();
    private final Predicate<Element> leftOut;

    Words(Predicate<Element> leftOut) {
      this.leftOut = leftOut;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (text.length() > MAX_LENGTH) {
        return FilterResult.STOP;
      }
      if (node instanceof TextNode words) {
        text.append(
            preformatted.isEmpty()
                ? SPACE.matcher(words.getWholeText()).replaceAll(" ")
                : words.getWholeText());
      } else if (node instanceof Element element) {
        return open(element);
      }
      return FilterResult.CONTINUE;
    }

    private FilterResult open(Element element) {
      var name = element.normalName();
      if (UNSEEN.contains(name) || leftOut.test(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (name.equals("br") || BLOCKS.contains(name)) {
        text.append('\n');
      }
      if (name.equals("pre")) {
        preformatted.push(element);
      }
      if (name.equals("td") || name.equals("th")) {
        text.append(' ');
      }
      if (name.equals("img")) {
        text.append(emoji(element.attr("alt")));
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

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (BLOCKS.contains(element.normalName())) {
          text.append('\n');
        }
        if (element.equals(preformatted.peek())) {
          preformatted.pop();
        }
      }
      return FilterResult.CONTINUE;
    }
  }
}
