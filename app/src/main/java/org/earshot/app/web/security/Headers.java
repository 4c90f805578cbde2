package org.earshot.app.web.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/// What every answer tells the browser about trust.
final class Headers {
  /// Only our own files, no inline script or style, framed by nobody. Our own pages may show a
  /// frame of ours, which is how mails are read; that frame carries a stricter policy of its own.
  static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self';"
          + " form-action 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private Headers() {}

  static void set(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
        // The public page of a review must not learn which case it is.
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(permissions ->
            permissions.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
        // Unlike the built-in one, this leaves alone what a page has set: the frame of a mail.
        .frameOptions(frame -> frame.disable())
        .addHeaderWriter(new StaticHeadersWriter("X-Frame-Options", "DENY"));
  }
}
