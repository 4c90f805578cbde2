package org.earshot.crawler.extract.forum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Groups the elements of a page that are named as posts are (`review-card`, `comment_12`).
final class NamedGroups {
  /// Elements that hold no post, whatever their name.
  private static final Set<String> TOO_SMALL =
      Set.of(
          "a",
          "span",
          "button",
          "input",
          "form",
          "body",
          "script",
          "i",
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "img",
          "svg",
          "textarea",
          "label");

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private final Asides asides;
  private final Map<String, List<Element>> groups = new LinkedHashMap<>();

  /// What has been asked of a name: pages repeat theirs.
  private final Map<String, Boolean> units = new HashMap<>();

  /// The unit that the names in a `class` attribute speak of, by that attribute.
  private final Map<String, Optional<String>> ofClasses = new HashMap<>();

  NamedGroups(Asides asides) {
    this.asides = asides;
  }

  /// @param elements those of a page, in its order
  List<List<Element>> in(List<Element> elements) {
    elements.forEach(this::note);
    return List.copyOf(groups.values());
  }

  private void note(Element element) {
    if (element.attributesSize() == 0 || TOO_SMALL.contains(element.normalName())) {
      return;
    }
    var name = unitName(element);
    if (name.isPresent() && !asides.hold(element)) {
      var group = groups.computeIfAbsent(name.get(), _ -> new ArrayList<>());
      if (group.size() < Repeats.MOST) {
        group.add(element);
      }
    }
  }

  private Optional<String> unitName(Element element) {
    var unit =
        Words.isNamedByClass(element)
            ? ofClasses.computeIfAbsent(
                element.attributes().get("class"), classes -> unit(Words.classes(classes)))
            : unit(Words.names(element));
    if (unit.isPresent()) {
      return Optional.of(element.normalName() + "." + unit.get());
    }
    var id = element.attributes().get("id");
    boolean numbered = hasDigit(id) && isUnit(id);
    return numbered ? Optional.of(element.normalName() + "#" + stem(id)) : Optional.empty();
  }

  private Optional<String> unit(List<String> names) {
    for (var name : names) {
      if (isUnit(name)) {
        return Optional.of(stem(name));
      }
    }
    return Optional.empty();
  }

  private boolean isUnit(String name) {
    return units.computeIfAbsent(name, UnitWords::isUnit);
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /// A name without its number.
  static String stem(String name) {
    return DIGITS.matcher(name).replaceAll("");
  }
}
