package org.earshot.app.web.security;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.earshot.app.account.Account;
import org.earshot.app.account.Accounts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// Knows people by their accounts, and makes guessers wait.
final class AccountAuthentication implements AuthenticationProvider {
  private static final Logger LOG = LoggerFactory.getLogger(AccountAuthentication.class);

  private final Accounts accounts;
  private final LoginThrottle throttle;
  private final Clock clock;

  AccountAuthentication(Accounts accounts, LoginThrottle throttle, Clock clock) {
    this.accounts = accounts;
    this.throttle = throttle;
    this.clock = clock;
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    // People type their name with a capital on telephones.
    var name = asked.getName().strip().toLowerCase(Locale.ROOT);
    var attempt = new LoginThrottle.Attempt(name, address(asked.getDetails()));
    var wait = throttle.wait(attempt);
    if (wait.isPresent()) {
      throw new LockedException(Long.toString(Math.max(1, wait.get().toMinutes())));
    }
    var account = accounts.authenticate(name, String.valueOf(asked.getCredentials()));
    if (account.isEmpty()) {
      throttle.failed(attempt);
      // The name is left out: people type their password into the wrong field.
      LOG.warn("log-in refused from {}", attempt.address());
      throw new BadCredentialsException("name or password is wrong");
    }
    throttle.succeeded(attempt);
    return entered(account.get());
  }

  private Authentication entered(Account account) {
    var token =
        UsernamePasswordAuthenticationToken.authenticated(
            account.name(), null, List.of(new SimpleGrantedAuthority("ROLE_" + account.role())));
    token.setDetails(clock.instant());
    return token;
  }

  private static String address(@Nullable Object details) {
    return details instanceof WebAuthenticationDetails web && web.getRemoteAddress() != null
        ? web.getRemoteAddress()
        : "";
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
