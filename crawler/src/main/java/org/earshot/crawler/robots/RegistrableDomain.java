package org.earshot.crawler.robots;

import crawlercommons.domains.EffectiveTldFinder;
import java.util.Locale;
import java.util.Optional;

/// The part of a host name that somebody can register: `shop.example.co.uk` is `example.co.uk`'s
/// (publicsuffix.org, as crawler-commons carries its list).
public final class RegistrableDomain {
  /// RFC 6762, section 3: names for the link at hand; nobody can register one.
  private static final String LOCAL = "local";

  private RegistrableDomain() {}

  /// The domain, in the script in which the host was given; empty where the host is a public suffix
  /// itself, a number, or no name.
  public static Optional<String> of(String host) {
    var name = host.toLowerCase(Locale.ROOT);
    if (name.isEmpty()
        || name.startsWith(".")
        || name.equals(LOCAL)
        || name.endsWith("." + LOCAL)) {
      return Optional.empty();
    }
    return EffectiveTldFinder.getEffectiveTLD(name, false) == null
        ? byTheRuleForAll(name)
        : Optional.ofNullable(EffectiveTldFinder.getAssignedDomain(name, true, false));
  }

  /// Where the list has no rule, the last label alone is the suffix.
  private static Optional<String> byTheRuleForAll(String name) {
    int dot = name.lastIndexOf('.');
    boolean isName = dot > 0 && Character.isLetter(name.charAt(name.length() - 1));
    return isName
        ? Optional.of(name.substring(name.lastIndexOf('.', dot - 1) + 1))
        : Optional.empty();
  }
}
