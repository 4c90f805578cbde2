package org.earshot.crawler.extract.schema;

import org.earshot.crawler.extract.facts.PlainText;

/// The value of a property: another thing, or words.
public sealed interface Value permits Thing, Value.Words {
  /// Words with the address that they lead to, where they stand in a link.
  ///
  /// @param text what a reader sees, or a machine-readable form of it
  /// @param link the address; the text itself where there is no link
  /// @param perhapsHtml true where the text may contain markup that is not the author's
  record Words(String text, String link, boolean perhapsHtml) implements Value {
    public static Words of(String text) {
      return new Words(text, text, false);
    }

    public static Words perhapsHtml(String text) {
      return new Words(text, text, true);
    }

    public String plain() {
      return perhapsHtml ? PlainText.ofPerhapsHtml(text) : PlainText.tidy(text);
    }
  }
}
