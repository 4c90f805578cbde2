package org.earshot.crawler.outside;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earshot.crawler.extract.rdfa.Statement;
import org.earshot.crawler.extract.rdfa.Term;

/// A question to the statements of a page: patterns that have to fit all at once. Reads as much of
/// SPARQL's `ASK` as the outside cases are written in.
final class Ask {
  private static final Pattern TOKEN =
      Pattern.compile(
          "#[^\\n]*|<[^>\\s]*>|\"((?:[^\"\\\\]|\\\\.)*)\"(?:\\^\\^(<[^>]*>|[\\w:-]+)|@[\\w-]+)?|[;,.\\[\\]{}()!]|[^\\s;,\\[\\](){}]+");

  /// One pattern; what begins with `?` may be anything, but the same everywhere.
  record Shape(String subject, String predicate, String object) {}

  private final Map<String, String> prefixes = new HashMap<>();
  private final List<Shape> wanted = new ArrayList<>();
  private final List<Shape> unwanted = new ArrayList<>();
  private final List<String> blank = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>();
  private String base = "";
  private int at;
  private int made;

  static Ask of(String query) {
    var ask = new Ask();
    var matcher = TOKEN.matcher(query);
    while (matcher.find()) {
      if (!matcher.group().startsWith("#")) {
        ask.tokens.add(matcher.group());
      }
    }
    ask.read();
    return ask;
  }

  static Ask of(List<Shape> shapes) {
    var ask = new Ask();
    ask.wanted.addAll(shapes);
    return ask;
  }

  boolean isMetBy(List<Statement> statements) {
    return fits(wanted, 0, statements, new HashMap<>());
  }

  private boolean fits(
      List<Shape> shapes, int index, List<Statement> statements, Map<String, Term> bound) {
    if (index == shapes.size()) {
      return blank.stream().allMatch(name -> bound.get(name) instanceof Term.Nameless)
          && (unwanted.isEmpty()
              || shapes.equals(unwanted)
              || !fits(unwanted, 0, statements, bound));
    }
    var shape = shapes.get(index);
    for (var statement : statements) {
      var next = new HashMap<>(bound);
      if (matches(shape.subject, statement.subject(), next)
          && matches(shape.predicate, new Term.Name(statement.predicate()), next)
          && matches(shape.object, statement.value(), next)
          && fits(shapes, index + 1, statements, next)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(String pattern, Term term, Map<String, Term> bound) {
    if (pattern.startsWith("?")) {
      var known = bound.putIfAbsent(pattern, term);
      return known == null || known.equals(term);
    }
    return switch (term) {
      case Term.Name name -> pattern.equals("<" + name.iri() + ">");
      case Term.Nameless _ -> false;
      case Term.Literal literal -> pattern.equals(written(literal));
    };
  }

  private static String written(Term.Literal literal) {
    var type = literal.datatype();
    return "\"" + literal.text() + "\"" + (type.isEmpty() ? "" : "^^<" + type + ">");
  }

  private void read() {
    while (at < tokens.size() && !tokens.get(at).equals("{")) {
      var word = tokens.get(at++);
      if (word.equals("PREFIX")) {
        prefixes.put(tokens.get(at++), inside(tokens.get(at++)));
      } else if (word.equals("BASE")) {
        base = inside(tokens.get(at++));
      }
    }
    at++;
    group(wanted);
  }

  private void group(List<Shape> shapes) {
    while (at < tokens.size() && !tokens.get(at).equals("}")) {
      var word = tokens.get(at);
      if (word.equals("OPTIONAL")) {
        at += 2;
        group(unwanted);
      } else if (word.equals("FILTER")) {
        at++;
        filter();
      } else if (word.equals(".")) {
        at++;
      } else {
        about(node(shapes), shapes);
      }
    }
    at++;
  }

  /// `isBlank(?a)` is kept; `! bound (?p)` says that the optional part has to be absent.
  private void filter() {
    int depth = 0;
    boolean asksBlank = false;
    do {
      var word = tokens.get(at++);
      depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
      asksBlank |= word.equalsIgnoreCase("isBlank");
      if (asksBlank && word.startsWith("?")) {
        blank.add(word);
      }
    } while (depth > 0 || !tokens.get(at - 1).equals(")"));
  }

  private void about(String subject, List<Shape> shapes) {
    while (at < tokens.size() && !List.of(".", "}", "]").contains(tokens.get(at))) {
      if (tokens.get(at).equals(";")) {
        at++;
        continue;
      }
      var predicate = node(shapes);
      do {
        if (tokens.get(at).equals(",")) {
          at++;
        }
        shapes.add(new Shape(subject, predicate, node(shapes)));
      } while (tokens.get(at).equals(","));
    }
  }

  private String node(List<Shape> shapes) {
    var word = tokens.get(at++);
    if (word.equals("[")) {
      var made = "?made" + this.made++;
      about(made, shapes);
      at++;
      return made;
    }
    return named(word);
  }

  private String named(String word) {
    if (word.equals("a")) {
      return "<" + Statement.TYPE + ">";
    }
    if (word.startsWith("<")) {
      return word.startsWith("<#") ? "<" + base + inside(word) + ">" : word;
    }
    if (word.startsWith("\"")) {
      int type = word.lastIndexOf("\"^^");
      return type < 0
          ? word.replaceFirst("@[\\w-]+$", "")
          : word.substring(0, type + 3) + named(word.substring(type + 3));
    }
    int colon = word.indexOf(':');
    return Optional.ofNullable(colon < 0 ? null : prefixes.get(word.substring(0, colon + 1)))
        .map(address -> "<" + address + word.substring(colon + 1) + ">")
        .orElse(word);
  }

  private static String inside(String word) {
    return word.substring(1, word.length() - 1);
  }
}
