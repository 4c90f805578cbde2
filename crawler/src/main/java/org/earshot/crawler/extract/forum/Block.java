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

  /// Elements by the name of their tag, and by their classes behind a dot.
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

  /// Those of its elements that bear a name, in page order; all where none is asked for.
  List<Element> borne(Optional<Sieve> sieve) {
    if (sieve.isEmpty()) {
      return elements();
    }
    if (byName.isEmpty()) {
      elements().forEach(this::index);
    }
    return byName.getOrDefault(sieve.get().key(), List.of());
  }

  private void index(Element element) {
    index(element.normalName(), element);
    if (element.attributesSize() == 0) {
      return;
    }
    var classes = element.attributes().get("class");
    int from = 0;
    for (int i = 0; i <= classes.length(); i++) {
      if (i == classes.length() || Character.isWhitespace(classes.charAt(i))) {
        if (i > from) {
          index("." + classes.substring(from, i).toLowerCase(Locale.ROOT), element);
        }
        from = i + 1;
      }
    }
  }

  private void index(String name, Element element) {
    var borne = byName.computeIfAbsent(name, _ -> new ArrayList<>(2));
    if (borne.isEmpty() || !borne.getLast().equals(element)) {
      borne.add(element);
    }
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
