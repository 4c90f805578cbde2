package org.earshot.alerts;

import java.util.Objects;

/// A digest as it would be sent.
///
/// @param subject subject line
/// @param text plain-text body
/// @param html HTML body
public record DigestMail(String subject, String text, String html) {
  public DigestMail {
    Objects.requireNonNull(subject, "subject");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(html, "html");
  }
}
