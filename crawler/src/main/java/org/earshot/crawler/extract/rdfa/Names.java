package org.earshot.crawler.extract.rdfa;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.earshot.crawler.extract.facts.Permalinks;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/// What the short names on an element stand for: prefixes, terms and the vocabulary in force (RDFa
/// Core 1.1, section 7.4).
///
/// @param prefixes declared on the way here, in lower case
/// @param vocabulary what a bare word belongs to; empty where none is in force
/// @param base what relative addresses start from
record Names(Map<String, String> prefixes, String vocabulary, String base) {
  /// The initial context of RDFa Core 1.1 (<https://www.w3.org/2011/rdfa-context/rdfa-1.1>).
  private static final Map<String, String> INITIAL = initial();

  private static final Map<String, String> TERMS =
      Map.of(
          "describedby", "http://www.w3.org/2007/05/powder-s#describedby",
          "license", "http://www.w3.org/1999/xhtml/vocab#license",
          "role", "http://www.w3.org/1999/xhtml/vocab#role");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  static Names initial(String base) {
    return new Names(Map.of(), "", base);
  }

  /// These names with what an element declares.
  Names on(Element element) {
    var vocab =
        element.hasAttr("vocab") ? Permalinks.absolute(base, element.attr("vocab")) : vocabulary;
    if (element.attr("vocab").isBlank() && element.hasAttr("vocab")) {
      vocab = "";
    }
    var declared = declared(element);
    if (declared.isEmpty()) {
      return vocab.equals(vocabulary) ? this : new Names(prefixes, vocab, base);
    }
    var all = new HashMap<>(prefixes);
    all.putAll(declared);
    return new Names(all, vocab, base);
  }

  private static Map<String, String> declared(Element element) {
    var declared = new LinkedHashMap<String, String>();
    for (Attribute attribute : element.attributes()) {
      if (attribute.getKey().startsWith("xmlns:")) {
        declare(attribute.getKey().substring("xmlns:".length()), attribute.getValue(), declared);
      }
    }
    var words = BLANKS.split(element.attr("prefix").strip(), -1);
    for (int i = 0; i + 1 < words.length; i += 2) {
      if (words[i].endsWith(":")) {
        declare(words[i].substring(0, words[i].length() - 1), words[i + 1], declared);
      }
    }
    return declared;
  }

  private static void declare(String prefix, String address, Map<String, String> declared) {
    if (!prefix.equals("_") && !prefix.isEmpty()) {
      declared.put(prefix.toLowerCase(Locale.ROOT), address);
    }
  }

  /// The address that a property or type stands for: a term, a short form with a prefix, or an
  /// address written out.
  Optional<String> property(String word) {
    int colon = word.indexOf(':');
    if (colon < 0) {
      return vocabulary.isEmpty()
          ? Optional.ofNullable(TERMS.get(word.toLowerCase(Locale.ROOT)))
          : Optional.of(vocabulary + word);
    }
    return prefixed(word, colon).or(() -> absolute(word, colon));
  }

  /// As [#property], but bare words only where the vocabulary of RDFa itself knows them: pages
  /// carry `rel="nofollow"` everywhere, and mean nothing by it here.
  Optional<String> relation(String word) {
    return word.indexOf(':') < 0
        ? Optional.ofNullable(TERMS.get(word.toLowerCase(Locale.ROOT)))
        : property(word);
  }

  private Optional<String> prefixed(String word, int colon) {
    var prefix = word.substring(0, colon).toLowerCase(Locale.ROOT);
    if (word.startsWith("//", colon + 1)) {
      return Optional.empty();
    }
    if (prefix.isEmpty()) {
      return Optional.of("http://www.w3.org/1999/xhtml/vocab#" + word.substring(1));
    }
    return Optional.ofNullable(prefixes.get(prefix))
        .or(() -> Optional.ofNullable(INITIAL.get(prefix)))
        .map(address -> address + word.substring(colon + 1));
  }

  private static Optional<String> absolute(String word, int colon) {
    boolean scheme =
        colon > 0
            && word.charAt(0) != '_'
            && word.substring(0, colon)
                .chars()
                .allMatch(c -> Character.isLetterOrDigit(c) || "+.-".indexOf(c) >= 0);
    return scheme ? Optional.of(word) : Optional.empty();
  }

  /// The thing that `about` or `resource` names: `[short:form]`, a short form, or an address.
  Optional<String> resource(String word) {
    var text = word.strip();
    if (text.startsWith("[") && text.endsWith("]")) {
      var inside = text.substring(1, text.length() - 1);
      int colon = inside.indexOf(':');
      return inside.startsWith("_:") || colon < 0
          ? Optional.of(inside).filter(name -> name.startsWith("_:"))
          : prefixed(inside, colon);
    }
    if (text.startsWith("_:")) {
      return Optional.of(text);
    }
    int colon = text.indexOf(':');
    return (colon < 0 ? Optional.<String>empty() : prefixed(text, colon))
        .or(() -> Optional.of(address(text)));
  }

  String address(String link) {
    return Permalinks.absolute(base, link);
  }

  private static Map<String, String> initial() {
    var known = new HashMap<String, String>();
    known.put("as", "https://www.w3.org/ns/activitystreams#");
    known.put("csvw", "http://www.w3.org/ns/csvw#");
    known.put("dcat", "http://www.w3.org/ns/dcat#");
    known.put("dqv", "http://www.w3.org/ns/dqv#");
    known.put("duv", "https://www.w3.org/ns/duv#");
    known.put("grddl", "http://www.w3.org/2003/g/data-view#");
    known.put("jsonld", "http://www.w3.org/ns/json-ld#");
    known.put("ldp", "http://www.w3.org/ns/ldp#");
    known.put("ma", "http://www.w3.org/ns/ma-ont#");
    known.put("oa", "http://www.w3.org/ns/oa#");
    known.put("odrl", "http://www.w3.org/ns/odrl/2/");
    known.put("org", "http://www.w3.org/ns/org#");
    known.put("owl", "http://www.w3.org/2002/07/owl#");
    known.put("prov", "http://www.w3.org/ns/prov#");
    known.put("qb", "http://purl.org/linked-data/cube#");
    known.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    known.put("rdfa", "http://www.w3.org/ns/rdfa#");
    known.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    known.put("rif", "http://www.w3.org/2007/rif#");
    known.put("rr", "http://www.w3.org/ns/r2rml#");
    known.put("sd", "http://www.w3.org/ns/sparql-service-description#");
    known.put("skos", "http://www.w3.org/2004/02/skos/core#");
    known.put("skosxl", "http://www.w3.org/2008/05/skos-xl#");
    known.put("sosa", "http://www.w3.org/ns/sosa/");
    known.put("ssn", "http://www.w3.org/ns/ssn/");
    known.put("time", "http://www.w3.org/2006/time#");
    known.put("void", "http://rdfs.org/ns/void#");
    known.put("wdr", "http://www.w3.org/2007/05/powder#");
    known.put("wdrs", "http://www.w3.org/2007/05/powder-s#");
    known.put("xhv", "http://www.w3.org/1999/xhtml/vocab#");
    known.put("xml", "http://www.w3.org/XML/1998/namespace");
    known.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    known.put("cc", "http://creativecommons.org/ns#");
    known.put("ctag", "http://commontag.org/ns#");
    known.put("dc", "http://purl.org/dc/terms/");
    known.put("dc11", "http://purl.org/dc/elements/1.1/");
    known.put("dcterms", "http://purl.org/dc/terms/");
    known.put("foaf", "http://xmlns.com/foaf/0.1/");
    known.put("gr", "http://purl.org/goodrelations/v1#");
    known.put("ical", "http://www.w3.org/2002/12/cal/icaltzd#");
    known.put("og", "http://ogp.me/ns#");
    known.put("rev", "http://purl.org/stuff/rev#");
    known.put("schema", "http://schema.org/");
    known.put("sioc", "http://rdfs.org/sioc/ns#");
    known.put("v", "http://rdf.data-vocabulary.org/#");
    known.put("vcard", "http://www.w3.org/2006/vcard/ns#");
    return Map.copyOf(known);
  }
}
