package org.earshot.crawler.extract.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.extract.facts.PlainText;
import org.earshot.crawler.extract.rdfa.Rdfa;
import org.earshot.crawler.extract.rdfa.Statement;
import org.earshot.crawler.extract.rdfa.Term;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Makes things of what a page states in RDFa: what has a type is a thing, and what is said of a
/// thing are its properties. As in microdata, a thing that lies inside another one without being
/// its property is kept as lying inside it.
final class RdfaThings {
  private static final List<String> NAMING =
      List.of("about", "resource", "typeof", "property", "rev");

  private final Map<Term, Thing> things = new LinkedHashMap<>();
  private final IdentityHashMap<Element, Thing> byElement = new IdentityHashMap<>();
  private final Set<Thing> parts = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Statement> told = new HashSet<>();

  private RdfaThings() {}

  /// The things of a page, but for those that only lie inside others.
  ///
  /// @param base what relative addresses start from
  static List<Thing> of(Document document, String base) {
    var statements = Rdfa.of(document, base);
    var reader = new RdfaThings();
    statements.stream().filter(RdfaThings::tellsType).forEach(reader::begin);
    statements.stream().filter(one -> !tellsType(one)).forEach(reader::tell);
    return reader.tops();
  }

  private static boolean tellsType(Statement statement) {
    return statement.predicate().equals(Statement.TYPE);
  }

  private void begin(Statement statement) {
    var thing =
        things.computeIfAbsent(
            statement.subject(),
            subject -> {
              var fresh = new Thing(Thing.Syntax.RDFA, Optional.of(statement.element()));
              if (subject instanceof Term.Name name) {
                fresh.id(name.iri());
              }
              return fresh;
            });
    byElement.putIfAbsent(statement.element(), thing);
    if (statement.value() instanceof Term.Name type) {
      thing.type(OtherVocabularies.type(type.iri()));
    }
  }

  private void tell(Statement statement) {
    var thing =
        Optional.ofNullable(things.get(statement.subject()))
            .or(() -> meant(statement))
            .orElse(null);
    if (thing != null && told.add(statement)) {
      var value = value(statement);
      thing.add(OtherVocabularies.property(statement.predicate()), value);
      if (value instanceof Thing part && part != thing) {
        parts.add(part);
      }
    }
  }

  /// By the rules what stands in a link is said of what the link leads to, even of a link that has
  /// nothing to do with RDFa. Who writes a name into a link within a review means the review.
  private Optional<Thing> meant(Statement statement) {
    for (var element : statement.element().parents()) {
      if (byElement.containsKey(element)) {
        return Optional.empty();
      }
      if (element.hasAttr("href")) {
        boolean bare = NAMING.stream().noneMatch(element::hasAttr);
        return bare ? enclosing(element) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<Thing> enclosing(Element element) {
    return element.parents().stream().map(byElement::get).filter(Objects::nonNull).findFirst();
  }

  private Value value(Statement statement) {
    var known = things.get(statement.value());
    if (known != null) {
      return known;
    }
    var element = statement.element();
    return switch (statement.value()) {
      case Term.Name name -> new Value.Words(label(element, name.iri()), name.iri(), false);
      case Term.Nameless _ -> Value.Words.of(PlainText.of(element));
      case Term.Literal literal ->
          literal.shown().map(RdfaThings::visible).orElseGet(() -> Value.Words.of(literal.text()));
    };
  }

  private static Value visible(Element element) {
    var text = PlainText.of(element);
    return Value.Words.of(text.isEmpty() ? element.attr("title") : text);
  }

  private static String label(Element element, String address) {
    if (element.normalName().equals("img")) {
      return element.attr("alt");
    }
    var text = PlainText.of(element);
    return text.isEmpty() ? address : text;
  }

  private List<Thing> tops() {
    var tops = new ArrayList<Thing>();
    for (var thing : things.values()) {
      var around =
          parts.contains(thing)
              ? Optional.<Thing>empty()
              : thing.element().flatMap(this::enclosing);
      around
          .filter(other -> other != thing)
          .ifPresentOrElse(other -> other.contains(thing), () -> tops.add(thing));
    }
    return tops;
  }
}
