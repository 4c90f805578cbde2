package org.earshot.indexer.query;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// Carries a fault out of the parser's depth; it never leaves the package.
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("org.earshot.indexer.messages", Locale.ENGLISH);

  /// More of a culprit than this says nothing more.
  private static final int SHOWN = 40;

  private final int position;

  private Refusal(String message, int position) {
    super(message, null, false, false);
    this.position = position;
  }

  /// A refusal in the words of `query.KEY`. Numbers are written plainly, texts cut.
  static Refusal at(int position, String key, Object... values) {
    var shown = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      shown[i] = cut(String.valueOf(values[i]));
    }
    return new Refusal(MessageFormat.format(TEXTS.getString("query." + key), shown), position);
  }

  Fault fault() {
    return new Fault(String.valueOf(getMessage()), position);
  }

  private static String cut(String value) {
    boolean list = value.indexOf(", ") > 0;
    return list || value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
  }
}
