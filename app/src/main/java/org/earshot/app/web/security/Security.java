package org.earshot.app.web.security;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import org.earshot.app.Earshot;
import org.earshot.app.account.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.savedrequest.CookieRequestCache;

/// Who may enter by which door: people by a form and a session, machines by a password with each
/// request.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class Security {
  /// The one way to be known, shared by both doors, so that a guesser meets the same throttle.
  @Bean
  AuthenticationManager accounts(Earshot earshot) {
    return new ProviderManager(
        new AccountAuthentication(
            earshot.accounts(), new LoginThrottle(earshot.clock()), earshot.clock()));
  }

  /// REST and metrics keep no session, so no other site can ride on one.
  @Bean
  @Order(1)
  SecurityFilterChain machines(HttpSecurity http, AuthenticationManager accounts) {
    return http.securityMatcher("/api/**", "/metrics", "/health", "/health/**")
        .authenticationManager(accounts)
        .authorizeHttpRequests(who ->
            who.requestMatchers("/health/live", "/health/ready")
                .permitAll()
                .anyRequest()
                .authenticated())
        .httpBasic(basic -> basic.authenticationEntryPoint(new ProblemEntryPoint()))
        .exceptionHandling(wrong -> wrong.authenticationEntryPoint(new ProblemEntryPoint()))
        .sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .headers(Headers::set)
        .build();
  }

  /// The console.
  @Bean
  @Order(2)
  SecurityFilterChain people(HttpSecurity http, AuthenticationManager accounts, Earshot earshot) {
    var remembered = rememberedPage();
    return http.authenticationManager(accounts)
        .authorizeHttpRequests(who ->
            who.requestMatchers("/login", "/static/**", "/favicon.ico", "/error")
                .permitAll()
                .requestMatchers(
                    HttpMethod.POST, "/sources/**", "/brands/**", "/settings/**", "/welcome/**")
                .hasRole(Role.ADMIN.name())
                .requestMatchers(HttpMethod.POST)
                .hasAnyRole(Role.ADMIN.name(), Role.AGENT.name())
                .anyRequest()
                .authenticated())
        .formLogin(form ->
            form.loginPage("/login")
                .successHandler(new Entered(remembered))
                .failureHandler(new LoginRefused()))
        .logout(out -> out.logoutSuccessUrl("/login?out").deleteCookies("earshot"))
        .sessionManagement(session -> session.sessionFixation(fixed -> fixed.newSession()))
        // In cookies, so that a stranger at the door makes no row in the database.
        .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie(earshot)))
        .requestCache(cache -> cache.requestCache(remembered))
        .addFilterBefore(new StaleSession(earshot.accounts()), AuthorizationFilter.class)
        .headers(Headers::set)
        .build();
  }

  private static CookieCsrfTokenRepository csrfCookie(Earshot earshot) {
    var repository = new CookieCsrfTokenRepository();
    boolean https = "https".equals(earshot.configuration().http().console().getScheme());
    repository.setCookieName("earshot-form");
    repository.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax").secure(https));
    return repository;
  }

  /// A link in a mail leads to its case, by way of the door. Only pages: a picture or a refresh
  /// that was turned away is nowhere to go to.
  private static CookieRequestCache rememberedPage() {
    var cache = new CookieRequestCache();
    cache.setRequestMatcher(request ->
        "GET".equals(request.getMethod())
            && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
            && !"/error".equals(request.getRequestURI()));
    cache.setCookieCustomizer(cookie -> {
      cookie.setHttpOnly(true);
      cookie.setAttribute("SameSite", "Lax");
    });
    return cache;
  }
}
