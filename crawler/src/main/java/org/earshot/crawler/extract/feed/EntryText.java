package org.earshot.crawler.extract.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earshot.crawler.extract.facts.PlainText;
import org.jsoup.nodes.Element;

/// The words of an entry, read from its element: Rome gives the text of an element and drops markup
/// that nobody escaped, which is the whole text where a feed has some.
final class EntryText {
  /// Where the body may stand, the fullest first.
  private static final List<Name> BODIES =
      List.of(
          Name.ENCODED,
          Name.CONTENT,
          Name.BODY,
          Name.FULLITEM,
          Name.DESCRIPTION,
          Name.SUMMARY,
          Name.SUBTITLE,
          Name.ABSTRACT);

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Parts raw;
  private final boolean atom;
  private final List<Element> bodies;

  EntryText(Parts raw) {
    this.raw = raw;
    this.atom = Name.of(raw.whole()) == Name.ENTRY;
    this.bodies = bodies(raw);
  }

  Optional<String> title() {
    for (var title : raw.named(Name.TITLE)) {
      if (!Format.isMedia(title)) {
        var text = words(title, Name.TITLE);
        if (!text.isEmpty()) {
          return Optional.of(PlainText.line(text));
        }
      }
    }
    return Optional.empty();
  }

  Optional<String> body() {
    for (var body : bodies) {
      var text = words(body, Name.BODY);
      if (!text.isEmpty()) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  /// The language of the body, by `xml:lang` on it or around it.
  Optional<String> language() {
    for (var body : bodies) {
      if (!Nodes.text(body).isBlank()) {
        return Language.of(body);
      }
    }
    return Language.of(raw.whole());
  }

  /// The markup of the bodies that show pictures beside words.
  List<String> picturesMarkup() {
    var shown = new ArrayList<String>(0);
    for (var body : bodies) {
      var markup = Nodes.hasElements(body) ? body.html() : Nodes.text(body);
      if (markup.contains("<img") || markup.contains("<IMG")) {
        shown.add(markup);
      }
    }
    return shown;
  }

  private static List<Element> bodies(Parts raw) {
    var bodies = new ArrayList<Element>();
    for (var name : BODIES) {
      bodies.addAll(raw.named(name));
    }
    for (var group : raw.named(Name.GROUP)) {
      bodies.addAll(Parts.of(group).named(Name.DESCRIPTION));
    }
    bodies.removeIf(element -> element.hasAttr("url"));
    return bodies;
  }

  private String words(Element element, Name role) {
    var type = element.attr("type");
    boolean html = type.equals("html") || type.equals("text/html");
    if (Nodes.hasElements(element)) {
      return PlainText.ofHtml(html ? element.wholeText() : element.html());
    }
    var text = Nodes.text(element);
    if (isWrapped(element, type)) {
      return PlainText.ofMarkup(unwrapped(text).orElse(text));
    }
    if (atom && isPlain(type)) {
      return PlainText.tidy(text);
    }
    return role == Name.TITLE && !html ? PlainText.ofPerhapsHtml(text) : PlainText.ofMarkup(text);
  }

  private static boolean isPlain(String type) {
    return type.isEmpty() || type.equals("text") || type.equals("text/plain");
  }

  /// Atom 1.0 wraps whatever is no text in Base64 (RFC 4287, section 4.1.3.3), Atom 0.3 says so by
  /// its `mode`.
  private static boolean isWrapped(Element element, String type) {
    boolean text =
        isPlain(type)
            || type.startsWith("text/")
            || type.endsWith("html")
            || type.endsWith("xml")
            || type.endsWith("json");
    return element.attr("mode").equals("base64") || (!text && type.contains("/"));
  }

  private static Optional<String> unwrapped(String text) {
    try {
      var words =
          new String(
              Base64.getDecoder().decode(BLANKS.matcher(text).replaceAll("")),
              StandardCharsets.UTF_8);
      return Optional.of(words).filter(found -> found.indexOf('\uFFFD') < 0);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
