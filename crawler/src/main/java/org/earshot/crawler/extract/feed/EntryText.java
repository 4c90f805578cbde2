package org.earshot.crawler.extract.feed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.earshot.crawler.extract.facts.PlainText;
import org.jsoup.nodes.Element;

/// The words of an entry, read from its element: Rome gives the text of an element and drops markup
/// that nobody escaped, which is the whole text where a feed has some.
final class EntryText {
  /// Where the body may stand, the fullest first.
  private static final List<String> BODIES =
      List.of("encoded", "content", "body", "fullitem", "description", "summary", "subtitle");

  private static final Set<String> PLAIN = Set.of("", "text", "text/plain");
  private static final Set<String> HTML = Set.of("html", "text/html");

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final Parts raw;
  private final boolean atom;
  private final List<Element> bodies;

  EntryText(Parts raw) {
    this.raw = raw;
    this.atom = FeedTree.name(raw.whole()).equals("entry");
    this.bodies = bodies(raw);
  }

  Optional<String> title() {
    return raw.named("title").stream()
        .filter(element -> !Format.isMedia(element))
        .map(element -> words(element, atom))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .map(PlainText::line);
  }

  Optional<String> body() {
    return bodies.stream()
        .map(element -> words(element, atom))
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  /// The language of the body, by `xml:lang` on it or around it.
  Optional<String> language() {
    for (var body : bodies) {
      if (!body.wholeText().isBlank()) {
        return Language.of(body);
      }
    }
    return Language.of(raw.whole());
  }

  /// The markup of the body, for the pictures that it shows beside words.
  Stream<String> markup() {
    return bodies.stream()
        .map(element -> element.childrenSize() > 0 ? element.html() : element.wholeText())
        .filter(text -> text.contains("<img") || text.contains("<IMG"));
  }

  private static List<Element> bodies(Parts raw) {
    var bodies = new ArrayList<Element>();
    BODIES.forEach(name -> bodies.addAll(raw.named(name)));
    for (var group : raw.named("group")) {
      bodies.addAll(Parts.of(group).named("description"));
    }
    bodies.removeIf(element -> element.hasAttr("url"));
    return bodies;
  }

  private static String words(Element element, boolean atom) {
    var type = element.attr("type");
    if (element.childrenSize() > 0) {
      return HTML.contains(type)
          ? PlainText.ofHtml(element.wholeText())
          : PlainText.ofHtml(element.html());
    }
    var text = element.wholeText();
    if (isWrapped(element, type)) {
      return PlainText.ofMarkup(unwrapped(text).orElse(text));
    }
    if (atom && PLAIN.contains(type)) {
      return PlainText.tidy(text);
    }
    return FeedTree.name(element).equals("title") && !HTML.contains(type)
        ? PlainText.ofPerhapsHtml(text)
        : PlainText.ofMarkup(text);
  }

  /// Atom 1.0 wraps whatever is no text in Base64 (RFC 4287, section 4.1.3.3), Atom 0.3 says so by
  /// its `mode`.
  private static boolean isWrapped(Element element, String type) {
    boolean text =
        PLAIN.contains(type)
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
