package org.earshot.app.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.earshot.app.account.Account;
import org.earshot.app.account.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends a session whose account is gone, has another role now, or another password.
final class StaleSession extends OncePerRequestFilter {
  private final Accounts accounts;

  StaleSession(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var session = request.getSession(false);
    var entered = SecurityContextHolder.getContext().getAuthentication();
    if (session != null && stale(entered)) {
      session.invalidate();
      SecurityContextHolder.clearContext();
    }
    chain.doFilter(request, response);
  }

  private boolean stale(@Nullable Authentication entered) {
    if (entered == null || !(entered.getDetails() instanceof Instant since)) {
      return false;
    }
    return accounts
        .find(entered.getName())
        .filter(account -> good(account, entered, since))
        .isEmpty();
  }

  private static boolean good(Account account, Authentication entered, Instant since) {
    return !since.isBefore(account.passwordChanged())
        && entered.getAuthorities().stream()
            .anyMatch(had -> ("ROLE_" + account.role()).equals(had.getAuthority()));
  }
}
