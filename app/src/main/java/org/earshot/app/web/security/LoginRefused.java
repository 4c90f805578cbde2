package org.earshot.app.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/// Sends whoever was refused back to the door, without a session and without saying which part was
/// wrong.
final class LoginRefused implements AuthenticationFailureHandler {
  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
      throws IOException {
    response.sendRedirect(
        refused instanceof LockedException
            ? "/login?wait=" + refused.getMessage()
            : "/login?error");
  }
}
