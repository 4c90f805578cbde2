package org.earshot.crawler.extract.facts;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/// Takes markup off: what remains is the words, with line breaks where a reader sees them.
public final class PlainText {
  /// A single utterance is never longer; the rest is cut off, so that one page cannot fill us up.
  public static final int MAX_LENGTH = 200_000;

  private static final Pattern FORMATTING =
      Pattern.compile(
          "(?i)</?(?:p|br|a|b|i|u|s|em|strong|ul|ol|li|div|span|img|blockquote|h[1-6]|table|tr|td|pre"
              + "|code|small|sup|sub|font|hr|del|ins|q|cite|abbr|figure|iframe)(?:\\s[^<>]{0,2000})?/?>");
  private static final Pattern TAG = Pattern.compile("</?([A-Za-z][A-Za-z0-9]{0,15})[\\s/>]");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});");

  private PlainText() {}

  /// The words of an HTML fragment.
  public static String ofHtml(String html) {
    var simple = SimpleMarkup.of(html);
    return simple == null ? parsed(html) : tidy(simple.text());
  }

  /// What [#ofHtml(String)] gives, however a fragment is written.
  static String parsed(String html) {
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
    if (text.indexOf('<') < 0) {
      return ofPerhapsHtml(text);
    }
    var simple = SimpleMarkup.of(text);
    if (simple != null && simple.marked()) {
      return tidy(simple.text());
    }
    return hasElement(text) ? parsed(text) : ofPerhapsHtml(text);
  }

  private static boolean hasElement(String text) {
    var tags = TAG.matcher(text);
    while (tags.find()) {
      if (Tag.isKnownTag(tags.group(1))) {
        return true;
      }
    }
    return false;
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
    return tidy(new SeenWords(leftOut).in(element));
  }

  /// A text without markup: unfit characters off, blanks folded, line breaks kept.
  public static String tidy(String text) {
    if (Blanks.areTidy(text)) {
      return text;
    }
    var cut = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    return Blanks.folded(FitText.of(Mojibake.mend(cut)));
  }

  /// A text on one line.
  public static String line(String text) {
    return tidy(text).replace('\n', ' ');
  }

  /// Takes out what no database, XML or mail can carry: NUL and other control characters, unpaired
  /// surrogates and non-characters. Line breaks become `\n`, tabs stay.
  public static String clean(String text) {
    return FitText.of(text);
  }
}
