package org.earshot.crawler.extract.microformats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.earshot.crawler.extract.facts.Permalinks;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the microformats of a page.
public final class Microformats {
  /// Elements nested deeper say nothing that a reader sees.
  static final int MAX_DEPTH = 250;

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final UnaryOperator<String> absolute;
  private final Parts parts;

  private Microformats(Document document, String base) {
    this.absolute = link -> Permalinks.absolute(base, link);
    this.parts = new Parts(document);
  }

  /// The items that belong to no other, in page order.
  ///
  /// @param base what relative addresses start from
  public static List<Microformat> of(Document document, String base) {
    var found = new ArrayList<Microformat>();
    new Microformats(document, base).search(document, found, 0);
    return found;
  }

  /// Whether an element begins an item.
  public static boolean begins(Element element) {
    return !Roots.of(element).types().isEmpty();
  }

  private void search(Element element, List<Microformat> found, int depth) {
    for (var child : element.children()) {
      if (child.normalName().equals("template") || depth > MAX_DEPTH) {
        continue;
      }
      var roots = Roots.of(child);
      if (roots.types().isEmpty()) {
        search(child, found, depth + 1);
      } else {
        found.add(new ItemReading(this, child, roots, depth).read());
      }
    }
  }

  String absolute(String link) {
    return absolute.apply(link);
  }

  /// What an element of an item consists of.
  List<Element> parts(Element element, boolean classic) {
    return classic ? parts.of(element) : element.children();
  }

  /// Text of an element together with that of what it includes from elsewhere.
  String wording(Element element, boolean classic) {
    return classic
        ? Stream.concat(Stream.of(element), parts.referred(element).stream())
            .map(part -> Wording.of(part, absolute))
            .reduce((one, other) -> one + "\n" + other)
            .orElse("")
        : Wording.of(element, absolute);
  }

  PropertyValues values(Roots roots) {
    return new PropertyValues(
        absolute,
        element -> begins(element) || !roots.properties(element).isEmpty(),
        roots.classic());
  }

  /// What of an element's class names makes it an item.
  ///
  /// @param types in alphabetical order; none where it is no item
  record Roots(List<String> types, boolean classic) {
    private static final Roots NONE = new Roots(List.of(), false);

    static Roots of(Element element) {
      if (!ClassNames.mayBegin(element)) {
        return NONE;
      }
      var names = ClassNames.of(element);
      if (names.stream().anyMatch(ClassNames::isRoot)) {
        return new Roots(
            names.stream().filter(ClassNames::isRoot).distinct().sorted().toList(), false);
      }
      if (names.stream().noneMatch(name -> Classic.type(name).isPresent())) {
        return NONE;
      }
      var classic =
          names.stream().map(Classic::type).flatMap(Optional::stream).distinct().sorted().toList();
      return new Roots(classic, true);
    }

    /// The properties of an item of these types that an element is.
    List<PropertyName> properties(Element element) {
      var found = List.<PropertyName>of();
      for (var name : ClassNames.of(element)) {
        for (var property : named(name)) {
          found = with(found, property);
        }
      }
      return classic && element.attributesSize() > 0 && element.attributes().hasKey("rel")
          ? withRelations(element, found)
          : found;
    }

    private List<PropertyName> named(String className) {
      if (!classic) {
        return ClassNames.property(className).map(List::of).orElse(List.of());
      }
      return types.stream()
          .map(type -> Classic.property(type, className))
          .flatMap(Optional::stream)
          .toList();
    }

    /// Most elements have no property: no list is made for them.
    private static List<PropertyName> with(List<PropertyName> found, PropertyName property) {
      if (found.contains(property)) {
        return found;
      }
      return Stream.concat(found.stream(), Stream.of(property)).toList();
    }

    private List<PropertyName> withRelations(Element element, List<PropertyName> said) {
      var found = said;
      for (var relation : BLANKS.split(element.attr("rel"), -1)) {
        for (var type : types) {
          var property = Classic.relation(type, relation);
          if (property.isPresent()
              && said.stream().noneMatch(one -> one.name().equals(property.get().name()))) {
            found = with(found, property.get());
          }
        }
      }
      return found;
    }
  }
}
