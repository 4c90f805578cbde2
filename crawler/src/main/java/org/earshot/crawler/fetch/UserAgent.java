package org.earshot.crawler.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/// Who we say we are: `Earshot/1.2 (+https://example.com/earshot)` (RFC 9110 section 10.1.5, RFC
/// 9309 section 2.2.1).
public final class UserAgent {
  /// The name that robots.txt files know us by.
  public static final String PRODUCT = "earshot";

  /// What may stand in a comment of the header without quoting.
  private static final Pattern CONTACT = Pattern.compile("[\\x21-\\x7e&&[^()\\\\\"]]{3,200}");

  private UserAgent() {}

  /// The header's value.
  ///
  /// @throws IllegalArgumentException when the contact cannot stand in a header
  static String of(Optional<String> contact) {
    var product = "Earshot/" + version();
    return contact.map(where -> product + " (+" + checked(where) + ")").orElse(product);
  }

  private static String checked(String contact) {
    if (!CONTACT.matcher(contact).matches()) {
      throw new IllegalArgumentException(
          "crawler.contact must be a mail or web address, not '" + contact + "'");
    }
    return contact;
  }

  private static String version() {
    try (var in = UserAgent.class.getResourceAsStream("version.properties")) {
      var properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("version", "0");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
