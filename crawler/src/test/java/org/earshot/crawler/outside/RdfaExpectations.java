package org.earshot.crawler.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.earshot.crawler.extract.rdfa.Rdfa;
import org.earshot.crawler.extract.rdfa.Statement;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;

/// What statements a page makes in RDFa.
///
/// Not counted, as no post can depend on them: what follows from a vocabulary that would have to be
/// fetched (RDFa Core 1.1, section 10), what a processor is told of its own work (section 7.6.1),
/// and the `role` attribute.
final class RdfaExpectations {
  private static final Set<String> NOT_STATED =
      Set.of("rdfa-test#baseProp", "rdfatest:baseProp", "PrefixRedefinition", "xhv:role");

  private RdfaExpectations() {}

  static boolean counts(OutsideCase outside) {
    var expected = outside.expected();
    if (expected.has("sparql_ask")) {
      var query = expected.path("sparql_ask").asString();
      return NOT_STATED.stream().noneMatch(query::contains);
    }
    return expected.path("by_syntax_suffix").has("expanded.json");
  }

  static List<String> unmet(OutsideCase outside) {
    var expected = outside.expected();
    var query = expected.path("sparql_ask");
    var base =
        query.isString()
            ? "http://rdfa.info/test-suite/test-cases/rdfa1.1-lite/html5/"
                + outside.id().replaceFirst(".*/", "")
                + ".html"
            : "http://www.example.com/index.html";
    var document = Jsoup.parse(outside.text8(), base);
    var statements = Rdfa.of(document, document.baseUri());
    if (query.isString()) {
      boolean negative = query.asString().contains("negative test");
      boolean met = Ask.of(query.asString()).isMetBy(statements);
      return met == negative
          ? List.of("asks " + query.asString() + " of " + said(statements))
          : List.of();
    }
    return nodes(expected.path("by_syntax_suffix").path("expanded.json"), statements);
  }

  private static List<String> nodes(JsonNode nodes, List<Statement> statements) {
    var shapes = new ArrayList<Ask.Shape>();
    for (var node : nodes) {
      for (var property : node.properties()) {
        if (!property.getKey().equals("@id")) {
          for (var value : property.getValue()) {
            shapes.add(shape(node, property.getKey(), value));
          }
        }
      }
    }
    var unmet = new ArrayList<String>();
    if (!Ask.of(shapes).isMetBy(statements)) {
      shapes.stream()
          .filter(shape -> !Ask.of(List.of(shape)).isMetBy(statements))
          .forEach(shape -> unmet.add(shape.toString()));
      unmet.add("of " + said(statements));
    }
    return unmet;
  }

  private static Ask.Shape shape(JsonNode node, String property, JsonNode value) {
    var subject = named(node.path("@id").asString(""));
    if (property.equals("@type")) {
      return new Ask.Shape(subject, "<" + Statement.TYPE + ">", "<" + value.asString() + ">");
    }
    var object =
        value.has("@id")
            ? named(value.path("@id").asString())
            : "\"" + value.path("@value").asString() + "\"" + type(value);
    return new Ask.Shape(subject, "<" + property + ">", object);
  }

  private static String type(JsonNode value) {
    return value.has("@type") ? "^^<" + value.path("@type").asString() + ">" : "";
  }

  private static String named(String id) {
    return id.startsWith("_:") ? "?" + id : "<" + id + ">";
  }

  private static String said(List<Statement> statements) {
    return statements.stream()
        .map(one -> one.subject() + " " + one.predicate() + " " + one.value())
        .collect(Collectors.joining(" | "))
        .replace("\n", " ");
  }
}
