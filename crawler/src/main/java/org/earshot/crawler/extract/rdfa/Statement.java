package org.earshot.crawler.extract.rdfa;

import org.jsoup.nodes.Element;

/// One statement of a page.
///
/// @param subject what it is about
/// @param predicate address of the property
/// @param value what it says
/// @param element where it is said
public record Statement(Term subject, String predicate, Term value, Element element) {
  public static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
}
