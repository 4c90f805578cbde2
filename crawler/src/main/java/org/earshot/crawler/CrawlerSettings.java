package org.earshot.crawler;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What the operator decides about crawling.
///
/// @param contact address or mailbox for site owners, sent in the user agent; without it no request
///   leaves the loopback interface
/// @param hostDelay time between two requests to one host where its robots.txt asks for no longer
///   one
/// @param requestTimeout limit for one whole exchange, body included
/// @param maxBodyBytes limit for a body after decompression
/// @param maxRobotsBytes how much of a robots.txt is read (RFC 9309 section 2.5 asks for 500 KiB at
///   least)
/// @param maxRedirects redirects followed in one fetch (RFC 9309 section 2.3.1.2 asks for five at
///   least)
/// @param maxPages pages of a list that one look reads at the most, on its way back to the posts
///   that the last look saw
/// @param robotsLifetime how long a robots.txt is used before it is asked for again (24 hours at
///   most by RFC 9309 section 2.4)
/// @param parallelFetches requests under way at once over all hosts
/// @param allowedPrivate hosts, addresses or CIDR blocks inside private networks that may be
///   reached all the same
/// @param evidence how pages that gave mentions are kept; empty keeps none
public record CrawlerSettings(
    Optional<String> contact,
    Duration hostDelay,
    Duration requestTimeout,
    long maxBodyBytes,
    long maxRobotsBytes,
    int maxRedirects,
    int maxPages,
    Duration robotsLifetime,
    int parallelFetches,
    Set<String> allowedPrivate,
    Optional<EvidenceSettings> evidence) {

  public CrawlerSettings {
    Objects.requireNonNull(contact, "contact");
    positive("crawler.hostDelay", hostDelay, true);
    positive("crawler.requestTimeout", requestTimeout, false);
    positive("crawler.robotsLifetime", robotsLifetime, false);
    atLeast("crawler.maxBodyBytes", maxBodyBytes, 1024);
    atLeast("crawler.maxRobotsBytes", maxRobotsBytes, 500 * 1024);
    atLeast("crawler.maxRedirects", maxRedirects, 5);
    atLeast("crawler.maxPages", maxPages, 1);
    atLeast("crawler.parallelFetches", parallelFetches, 1);
    allowedPrivate = Set.copyOf(allowedPrivate);
    Objects.requireNonNull(evidence, "evidence");
  }

  /// The defaults, the one place where they stand.
  public static CrawlerSettings ofDefaults() {
    return new CrawlerSettings(
        Optional.empty(),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        10L * 1024 * 1024,
        512 * 1024,
        5,
        10,
        Duration.ofHours(24),
        64,
        Set.of(),
        Optional.empty());
  }

  public CrawlerSettings withContact(String value) {
    return new CrawlerSettings(
        Optional.of(value),
        hostDelay,
        requestTimeout,
        maxBodyBytes,
        maxRobotsBytes,
        maxRedirects,
        maxPages,
        robotsLifetime,
        parallelFetches,
        allowedPrivate,
        evidence);
  }

  public CrawlerSettings withHostDelay(Duration value) {
    return new CrawlerSettings(
        contact,
        value,
        requestTimeout,
        maxBodyBytes,
        maxRobotsBytes,
        maxRedirects,
        maxPages,
        robotsLifetime,
        parallelFetches,
        allowedPrivate,
        evidence);
  }

  public CrawlerSettings withRequestTimeout(Duration value) {
    return new CrawlerSettings(
        contact,
        hostDelay,
        value,
        maxBodyBytes,
        maxRobotsBytes,
        maxRedirects,
        maxPages,
        robotsLifetime,
        parallelFetches,
        allowedPrivate,
        evidence);
  }

  public CrawlerSettings withMaxBodyBytes(long value) {
    return new CrawlerSettings(
        contact,
        hostDelay,
        requestTimeout,
        value,
        maxRobotsBytes,
        maxRedirects,
        maxPages,
        robotsLifetime,
        parallelFetches,
        allowedPrivate,
        evidence);
  }

  public CrawlerSettings withMaxPages(int value) {
    return new CrawlerSettings(
        contact,
        hostDelay,
        requestTimeout,
        maxBodyBytes,
        maxRobotsBytes,
        maxRedirects,
        value,
        robotsLifetime,
        parallelFetches,
        allowedPrivate,
        evidence);
  }

  public CrawlerSettings withAllowedPrivate(Set<String> value) {
    return new CrawlerSettings(
        contact,
        hostDelay,
        requestTimeout,
        maxBodyBytes,
        maxRobotsBytes,
        maxRedirects,
        maxPages,
        robotsLifetime,
        parallelFetches,
        value,
        evidence);
  }

  public CrawlerSettings withEvidence(EvidenceSettings value) {
    return new CrawlerSettings(
        contact,
        hostDelay,
        requestTimeout,
        maxBodyBytes,
        maxRobotsBytes,
        maxRedirects,
        maxPages,
        robotsLifetime,
        parallelFetches,
        allowedPrivate,
        Optional.of(value));
  }

  private static void positive(String key, Duration value, boolean zeroAllowed) {
    if (value.isNegative() || (value.isZero() && !zeroAllowed)) {
      throw new IllegalArgumentException(key + " must be a positive duration, not " + value);
    }
  }

  private static void atLeast(String key, long value, long least) {
    if (value < least) {
      throw new IllegalArgumentException(key + " must be " + least + " at least, not " + value);
    }
  }
}
