package org.earshot.app.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/// Tells a machine without a good password what to send, as RFC 9457 has it.
final class ProblemEntryPoint implements AuthenticationEntryPoint {
  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    boolean locked = refused instanceof LockedException;
    response.setStatus(locked ? 429 : HttpServletResponse.SC_UNAUTHORIZED);
    response.setHeader("WWW-Authenticate", "Basic realm=\"Earshot\", charset=\"UTF-8\"");
    response.setContentType("application/problem+json;charset=UTF-8");
    response
        .getWriter()
        .write(
            locked
                ? """
                {"title":"Too many tries","status":429,"detail":"Wait some minutes."}\
                """
                : """
                {"title":"Log in","status":401,"detail":"Send a user's name and password."}\
                """);
  }
}
