package org.earshot.crawler.extract.microformats;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/// The name, picture and address of an item that says none of them by class names: a link that is a
/// card means the link's text and address (microformats2 parsing, section "parsing for implied
/// properties").
final class Implied {
  private static final List<String> NAMED_BY_ALT = List.of("img", "area");
  private static final List<String> LINKS = List.of("a", "area");

  private final Element root;
  private final Predicate<Element> isItem;

  /// @param isItem whether an element is an item of its own
  Implied(Element root, Predicate<Element> isItem) {
    this.root = root;
    this.isItem = isItem;
  }

  String name() {
    return spelledOut(root)
        .or(() -> ownName(root))
        .or(() -> onlyChild(root).flatMap(Implied::ownName))
        .or(() -> onlyChild(root).flatMap(this::onlyChild).flatMap(Implied::ownName))
        .orElseGet(() -> Wording.withoutAddresses(root))
        .strip();
  }

  /// What an abbreviation stands for, even where that is nothing.
  private static Optional<String> spelledOut(Element element) {
    return element.normalName().equals("abbr") && element.hasAttr("title")
        ? Optional.of(element.attr("title"))
        : Optional.empty();
  }

  private static Optional<String> ownName(Element element) {
    var attribute = NAMED_BY_ALT.contains(element.normalName()) ? "alt" : "title";
    boolean says = attribute.equals("alt") || element.normalName().equals("abbr");
    return says && !element.attr(attribute).isBlank()
        ? Optional.of(element.attr(attribute))
        : Optional.empty();
  }

  /// The element with the picture, by its attribute `src` or `data`.
  Optional<Element> photo() {
    return ownPhoto(root)
        .or(() -> onlyOfType(root, "img").filter(img -> img.hasAttr("src")))
        .or(() -> onlyOfType(root, "object").filter(object -> object.hasAttr("data")))
        .or(() ->
            onlyChild(root)
                .flatMap(child -> onlyOfType(child, "img"))
                .filter(img -> img.hasAttr("src")))
        .or(() ->
            onlyChild(root)
                .flatMap(child -> onlyOfType(child, "object"))
                .filter(object -> object.hasAttr("data")));
  }

  private static Optional<Element> ownPhoto(Element element) {
    var name = element.normalName();
    boolean shows =
        (name.equals("img") && element.hasAttr("src"))
            || (name.equals("object") && element.hasAttr("data"));
    return shows ? Optional.of(element) : Optional.empty();
  }

  Optional<String> link() {
    return Optional.of(root)
        .filter(Implied::isLink)
        .or(() -> linkIn(root))
        .or(() -> onlyChild(root).flatMap(this::linkIn))
        .map(link -> link.attr("href"));
  }

  private Optional<Element> linkIn(Element element) {
    return LINKS.stream()
        .map(name -> onlyOfType(element, name))
        .flatMap(Optional::stream)
        .filter(Implied::isLink)
        .findFirst();
  }

  private static boolean isLink(Element element) {
    return LINKS.contains(element.normalName()) && element.hasAttr("href");
  }

  private Optional<Element> onlyChild(Element element) {
    return element.childrenSize() == 1
        ? Optional.of(element.child(0)).filter(child -> !isItem.test(child))
        : Optional.empty();
  }

  private Optional<Element> onlyOfType(Element element, String name) {
    var those =
        element.children().stream().filter(child -> child.normalName().equals(name)).toList();
    return those.size() == 1
        ? Optional.of(those.getFirst()).filter(child -> !isItem.test(child))
        : Optional.empty();
  }
}
