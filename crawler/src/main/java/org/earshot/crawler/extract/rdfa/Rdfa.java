package org.earshot.crawler.extract.rdfa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the statements that a page makes in RDFa.
public final class Rdfa {
  /// Elements nested deeper say nothing that a reader sees.
  private static final int MAX_DEPTH = 250;

  private static final String USES_VOCABULARY = "http://www.w3.org/ns/rdfa#usesVocabulary";
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final List<Statement> statements = new ArrayList<>();
  private final Map<String, Term> byName = new HashMap<>();
  private int nameless;

  private final Term page;

  private Rdfa(Term page) {
    this.page = page;
  }

  /// The statements of a page, in page order.
  ///
  /// @param base the page's address, or what its `base` element says
  public static List<Statement> of(Document document, String base) {
    var page = new Term.Name(base);
    var reader = new Rdfa(page);
    var start = new Place(page, page, List.of(), Names.initial(base), "");
    for (var root : document.children()) {
      reader.read(root, start, 0);
    }
    return Copies.resolved(reader.statements);
  }

  /// A relation whose other end is yet to be met, further inside.
  private record Pending(String predicate, boolean forward) {}

  /// The evaluation context of an element (RDFa Core 1.1, section 7.2).
  private record Place(
      Term subject, Term object, List<Pending> pending, Names names, String language) {}

  /// What an element establishes.
  ///
  /// @param subject what its properties are about
  /// @param typed what `typeof` says something of
  /// @param object what elements inside are about
  private record Turn(Optional<Term> subject, Optional<Term> typed, Optional<Term> object) {}

  private void read(Element element, Place place, int depth) {
    var names = place.names.on(element);
    var language = language(element, place.language);
    boolean root = depth == 0;
    if (!element.attr("vocab").isBlank()) {
      state(page, USES_VOCABULARY, new Term.Name(names.vocabulary()), element);
    }
    boolean silent =
        !root && element.attributesSize() == 0; // most elements say nothing: they cost nothing
    if (silent) {
      inside(element, place, depth);
      return;
    }
    var here = new Place(place.subject, place.object, place.pending, names, language);
    var turn = relates(element, names) ? relating(element, here, root) : plain(element, here, root);
    turn.typed.ifPresent(typed -> types(element, names, typed));
    var pending = relations(element, names, turn);
    properties(element, here, turn);
    if (turn.subject.isEmpty()) {
      inside(element, here, depth);
      return;
    }
    var subject = turn.subject.get();
    complete(element, place, subject);
    var object =
        turn.object
            .or(() -> pending.isEmpty() ? Optional.empty() : Optional.of(fresh()))
            .orElse(subject);
    inside(element, new Place(subject, object, pending, names, language), depth);
  }

  private void inside(Element element, Place place, int depth) {
    if (depth < MAX_DEPTH) {
      for (var child : element.children()) {
        read(child, place, depth + 1);
      }
    }
  }

  private static String language(Element element, String around) {
    if (element.hasAttr("lang")) {
      return element.attr("lang").strip();
    }
    return element.hasAttr("xml:lang") ? element.attr("xml:lang").strip() : around;
  }

  private static boolean relates(Element element, Names names) {
    return (element.hasAttr("rel") || element.hasAttr("rev"))
        && Stream.concat(words(element, "rel"), words(element, "rev"))
            .anyMatch(word -> names.relation(word).isPresent());
  }

  /// Step 5: an element without relations.
  private Turn plain(Element element, Place place, boolean root) {
    boolean typed = element.hasAttr("typeof");
    var about = named(element, place.names, "about");
    var resource = resource(element, place.names);
    boolean holds =
        element.hasAttr("property") && !element.hasAttr("content") && !element.hasAttr("datatype");
    if (holds) {
      var subject = about.orElse(place.object);
      if (!typed) {
        return new Turn(Optional.of(subject), Optional.empty(), Optional.empty());
      }
      var of = about.or(() -> root ? Optional.of(place.object) : resource).orElseGet(this::fresh);
      return new Turn(Optional.of(subject), Optional.of(of), Optional.of(of));
    }
    var said =
        about
            .or(() -> resource)
            .or(() -> root || isHeadOrBody(element) ? Optional.of(place.object) : Optional.empty())
            .or(() -> typed ? Optional.of(fresh()) : Optional.empty());
    boolean skips = said.isEmpty() && !element.hasAttr("property");
    var subject = said.or(() -> skips ? Optional.empty() : Optional.of(place.object));
    return new Turn(subject, typed ? subject : Optional.empty(), Optional.empty());
  }

  private static boolean isHeadOrBody(Element element) {
    return element.normalName().equals("head") || element.normalName().equals("body");
  }

  /// Step 6: an element with relations.
  private Turn relating(Element element, Place place, boolean root) {
    var about = named(element, place.names, "about");
    boolean typed = element.hasAttr("typeof");
    var subject = about.orElse(place.object);
    var resource = resource(element, place.names);
    var object =
        resource.or(
            () -> typed && about.isEmpty() && !root ? Optional.of(fresh()) : Optional.empty());
    var of = about.isPresent() || root ? Optional.of(subject) : object;
    return new Turn(Optional.of(subject), typed ? of : Optional.empty(), object);
  }

  private void types(Element element, Names names, Term typed) {
    words(element, "typeof")
        .map(names::property)
        .flatMap(Optional::stream)
        .forEach(type -> state(typed, Statement.TYPE, new Term.Name(type), element));
  }

  /// Steps 9 and 10.
  private List<Pending> relations(Element element, Names names, Turn turn) {
    var pending = new ArrayList<Pending>();
    var forward = words(element, "rel").map(names::relation).flatMap(Optional::stream);
    var backward = words(element, "rev").map(names::relation).flatMap(Optional::stream);
    Stream.concat(forward.map(p -> new Pending(p, true)), backward.map(p -> new Pending(p, false)))
        .forEach(relation ->
            turn.object.ifPresentOrElse(
                object ->
                    turn.subject.ifPresent(subject -> relate(subject, relation, object, element)),
                () -> pending.add(relation)));
    return pending;
  }

  private void relate(Term subject, Pending relation, Term object, Element element) {
    if (relation.forward) {
      state(subject, relation.predicate, object, element);
    } else {
      state(object, relation.predicate, subject, element);
    }
  }

  /// Step 12.
  private void complete(Element element, Place place, Term subject) {
    place.pending.forEach(relation -> relate(place.subject, relation, subject, element));
  }

  /// Step 11.
  private void properties(Element element, Place place, Turn turn) {
    if (!element.hasAttr("property") || turn.subject.isEmpty()) {
      return;
    }
    var value = value(element, place, turn);
    words(element, "property")
        .map(place.names::property)
        .flatMap(Optional::stream)
        .forEach(predicate -> state(turn.subject.get(), predicate, value, element));
  }

  private Term value(Element element, Place place, Turn turn) {
    var datatype =
        Optional.of(element.attr("datatype"))
            .filter(type -> !type.isBlank())
            .flatMap(place.names::property);
    boolean literal = element.hasAttr("datatype") || element.hasAttr("content");
    if (!literal && !relates(element, place.names)) {
      var resource = resource(element, place.names);
      if (resource.isPresent()) {
        return resource.get();
      }
    }
    if (!literal && element.hasAttr("typeof") && !element.hasAttr("about")) {
      return turn.typed.orElseGet(this::fresh);
    }
    return Literals.of(element, datatype, place.language);
  }

  private Optional<Term> resource(Element element, Names names) {
    return named(element, names, "resource")
        .or(() -> address(element, names, "href"))
        .or(() -> address(element, names, "src"));
  }

  private Optional<Term> named(Element element, Names names, String attribute) {
    return element.hasAttr(attribute)
        ? names.resource(element.attr(attribute)).map(this::term)
        : Optional.empty();
  }

  private Optional<Term> address(Element element, Names names, String attribute) {
    return element.hasAttr(attribute)
        ? Optional.of(term(names.address(element.attr(attribute).strip())))
        : Optional.empty();
  }

  private Term term(String name) {
    return byName.computeIfAbsent(name, one -> one.startsWith("_:") ? fresh() : new Term.Name(one));
  }

  private Term fresh() {
    return new Term.Nameless(nameless++);
  }

  private void state(Term subject, String predicate, Term value, Element element) {
    statements.add(new Statement(subject, predicate, value, element));
  }

  private static Stream<String> words(Element element, String attribute) {
    var text = element.attr(attribute).strip();
    return text.isEmpty() ? Stream.empty() : Stream.of(BLANKS.split(text, -1));
  }
}
