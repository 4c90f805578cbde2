package org.earshot.crawler.extract.microformats;

import org.jsoup.nodes.Element;

/// The value of a property.
public sealed interface MicroformatValue {
  /// The value as text.
  String value();

  /// A text, an address or a time.
  record Plain(String value) implements MicroformatValue {}

  /// The address of a picture, with the words that stand for it.
  record Picture(String value, String alt) implements MicroformatValue {}

  /// A text with its markup.
  ///
  /// @param element what contains the markup
  record Markup(String value, Element element) implements MicroformatValue {}

  /// Another item.
  ///
  /// @param item the item
  /// @param as what stands for it where only a text is wanted
  record Nested(Microformat item, MicroformatValue as) implements MicroformatValue {
    @Override
    public String value() {
      return as.value();
    }
  }
}
