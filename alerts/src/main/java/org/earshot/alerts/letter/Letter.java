package org.earshot.alerts.letter;

import java.util.List;
import java.util.Objects;

/// A mail before it is written out.
///
/// @param subject subject line
/// @param blocks the body
/// @param footer why the reader gets it
public record Letter(String subject, List<Block> blocks, String footer) {
  /// RFC 5322 section 2.1.1 ends a line at 998; readers cut far earlier.
  private static final int SUBJECT = 180;

  public Letter {
    subject = Excerpt.of(subject, SUBJECT);
    blocks = List.copyOf(blocks);
    Objects.requireNonNull(footer, "footer");
  }

  public String text() {
    return TextBody.of(this);
  }

  public String html() {
    return HtmlBody.of(this);
  }
}
