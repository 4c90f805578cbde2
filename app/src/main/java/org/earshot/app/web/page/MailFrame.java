package org.earshot.app.web.page;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// The HTML part of a mail, for a frame in which nothing runs and nothing is fetched.
final class MailFrame {
  /// Mails carry their styles inline, as mail programs want it. A link opens a page of its own,
  /// outside the sandbox; scripts, forms and our origin stay out of reach.
  static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self';"
          + " base-uri 'none'; form-action 'none';"
          + " sandbox allow-popups allow-popups-to-escape-sandbox";

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
  private static final String HEAD = "<head>";

  private MailFrame() {}

  static ResponseEntity<String> of(String html) {
    return ResponseEntity.ok()
        .contentType(HTML)
        .header("Content-Security-Policy", POLICY)
        .header("X-Frame-Options", "SAMEORIGIN")
        .body(html.replace(HEAD, HEAD + "<base target=\"_blank\">"));
  }
}
