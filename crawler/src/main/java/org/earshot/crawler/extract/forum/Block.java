package org.earshot.crawler.extract.forum;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;

/// The part of a page that one post takes up, without the posts that stand inside it.
final class Block {
  private final Element root;
  private final List<Element> more;
  private final Set<Element> roots;
  private final List<Element> owned = new ArrayList<>();

  private final List<String> classes = new ArrayList<>();

  /// Elements by the name of their tag, or by a dot and what stands in their class names.
  private final Map<String, List<Element>> byName = new HashMap<>();

  /// @param root the post's element
  /// @param more siblings in which the post goes on
  /// @param roots the elements of all posts
  Block(Element root, List<Element> more, Set<Element> roots) {
    this.root = root;
    this.more = List.copyOf(more);
    this.roots = roots;
  }

  /// Elements by identity: equal ones are not the same post.
  static Set<Element> setOf(List<Element> elements) {
    Set<Element> set = Collections.newSetFromMap(new IdentityHashMap<>());
    set.addAll(elements);
    return set;
  }

  Element root() {
    return root;
  }

  /// Its elements in page order, those of posts inside it left out.
  List<Element> elements() {
    if (owned.isEmpty()) {
      collect(root);
      more.forEach(this::collect);
    }
    return owned;
  }

  /// Whether an element stands inside another post.
  boolean isForeign(Element element) {
    return !element.equals(root) && roots.contains(element);
  }

  Optional<Element> first(Evaluator where, Predicate<Element> test) {
    for (var element : elements()) {
      if (where.matches(root, element) && test.test(element)) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }

  List<Element> all(Evaluator where, Optional<Sieve> sieve) {
    var all = new ArrayList<Element>();
    for (var element : borne(sieve)) {
      if (where.matches(root, element)) {
        all.add(element);
      }
    }
    return all;
  }

  /// Those of its elements that a sieve lets through, in page order; all where there is none.
  List<Element> borne(Optional<Sieve> sieve) {
    if (sieve.isEmpty()) {
      return elements();
    }
    var found = borne(sieve.get().key());
    return found.isEmpty() || (more.isEmpty() && lacks(sieve.get().around())) ? List.of() : found;
  }

  private boolean lacks(List<String> names) {
    for (var name : names) {
      if (borne(name).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private List<Element> borne(String name) {
    var known = byName.get(name);
    if (known == null) {
      known = name.startsWith(".") ? classed(name.substring(1)) : tagged(name);
      byName.put(name, known);
    }
    return known;
  }

  private List<Element> tagged(String name) {
    var tagged = new ArrayList<Element>();
    for (var element : elements()) {
      if (element.normalName().equals(name)) {
        tagged.add(element);
      }
    }
    return tagged;
  }

  private List<Element> classed(String name) {
    var classed = new ArrayList<Element>();
    var classes = classes();
    for (int i = 0; i < classes.size(); i++) {
      if (classes.get(i).contains(name)) {
        classed.add(elements().get(i));
      }
    }
    return classed;
  }

  /// What stands in the `class` attributes of its elements, in small letters.
  private List<String> classes() {
    if (classes.isEmpty()) {
      for (var element : elements()) {
        classes.add(
            element.attributesSize() == 0
                ? ""
                : element.attributes().get("class").toLowerCase(Locale.ROOT));
      }
    }
    return classes;
  }

  /// Whether an element is one of some others, or stands in one.
  static boolean isIn(Element element, Collection<Element> holders) {
    for (Element at = element; at != null; at = at.parent()) {
      if (holders.contains(at)) {
        return true;
      }
    }
    return false;
  }

  /// Whether an element is another, or stands in it.
  static boolean isWithin(Element element, Element other) {
    return isIn(element, List.of(other));
  }

  private void collect(Element from) {
    from.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (!(node instanceof Element element)) {
              return FilterResult.CONTINUE;
            }
            if (isForeign(element)) {
              return FilterResult.SKIP_ENTIRELY;
            }
            owned.add(element);
            return FilterResult.CONTINUE;
          }
        });
  }
}
