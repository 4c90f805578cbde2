package org.earshot.alerts.letter;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words that people read, from the bundle.
public final class Words {
  private static final String BUNDLE = "org.earshot.alerts.messages";

  private final ResourceBundle bundle;
  private final Locale locale;

  private Words(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  public static Words english() {
    return new Words(ResourceBundle.getBundle(BUNDLE, Locale.ROOT), Locale.ENGLISH);
  }

  public Locale locale() {
    return locale;
  }

  /// The phrase of a key with its places filled.
  ///
  /// @throws java.util.MissingResourceException when the bundle lacks the key
  public String say(String key, Object... facts) {
    return new MessageFormat(bundle.getString(key), locale).format(facts);
  }
}
