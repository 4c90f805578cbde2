package org.earshot.indexer.index;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What people are told about a query that cannot be read.
final class QueryText {
  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("org.earshot.indexer.messages", Locale.ENGLISH);

  private QueryText() {}

  static String of(String key, Object... values) {
    return MessageFormat.format(TEXTS.getString("query." + key), values);
  }
}
