package org.earshot.crawler;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What came of asking for one address. Everything that the web does to a crawler is a case of it;
/// none is an exception.
public sealed interface FetchResult {
  /// The page came.
  record Fetched(Page page) implements FetchResult {}

  /// The site says nothing changed since the validators that we sent.
  record NotModified() implements FetchResult {}

  /// robots.txt asks us not to fetch this address, or could not be read for a reason that RFC 9309
  /// counts as a refusal.
  ///
  /// @param reason the rule, or why the file could not be read
  record RobotsDenied(String reason) implements FetchResult {}

  /// Only a person may look there: no page or interface of it is open to programs.
  record OnlyByHand(String address) implements FetchResult {}

  /// 429, or 503 with `Retry-After`: the site asks us to come later.
  ///
  /// @param until when the site lets us come again, where it said so
  record Throttled(int status, Optional<Instant> until) implements FetchResult {}

  /// Any other status that is not a success, 404 and 410 among them.
  record HttpFailure(int status) implements FetchResult {}

  /// The body is larger than the limit, before or after decompression.
  record TooLarge(long limitBytes) implements FetchResult {}

  /// The whole exchange took longer than the limit.
  record TimedOut(Duration limit) implements FetchResult {}

  /// More redirects than the limit, or one back to an address already visited.
  record RedirectLoop(int hops) implements FetchResult {}

  /// The address, or one that it redirects to, leads to a private or reserved network address.
  record PrivateAddress(String host, String address) implements FetchResult {}

  /// A redirect to something that is not http or https.
  record UnsupportedScheme(String url) implements FetchResult {}

  /// No connection, broken TLS, a body that ends too early or does not decompress.
  record Unreachable(String reason) implements FetchResult {}
}
