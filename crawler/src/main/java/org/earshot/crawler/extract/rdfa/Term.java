package org.earshot.crawler.extract.rdfa;

import java.util.Optional;
import org.jsoup.nodes.Element;

/// What a statement is about, or what it says of it.
public sealed interface Term {
  /// Something that has an address as its name.
  record Name(String iri) implements Term {}

  /// Something without a name.
  record Nameless(int number) implements Term {}

  /// A text.
  ///
  /// @param datatype address of its type; empty for plain text
  /// @param language BCP 47 tag; empty where none is said
  /// @param shown where it is the visible text of an element: that element
  record Literal(String text, String datatype, String language, Optional<Element> shown)
      implements Term {}
}
