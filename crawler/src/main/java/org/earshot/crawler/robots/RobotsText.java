package org.earshot.crawler.robots;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A robots.txt taken apart into its groups (RFC 9309, section 2.2).
///
/// Written here rather than taken from crawler-commons, which compares paths without bringing both
/// sides to one encoding (section 2.2.2 wants `%62%61%7A` to be `baz`), lets the first matching
/// group win over a later one for the same product (section 2.2.1 joins them), and compiles rules
/// to regular expressions, which many `*` make slow.
///
/// @param groups in the order of the file
/// @param sitemaps addresses that it names, whatever group they stand in
record RobotsText(List<Group> groups, List<String> sitemaps) {
  /// Rules that hold for the same products.
  ///
  /// @param agents the lines that name them
  /// @param rules in the order of the file
  /// @param delay the longest `Crawl-delay` among them
  record Group(List<Agent> agents, List<PathRule> rules, Optional<Duration> delay) {
    Group {
      agents = List.copyOf(agents);
      rules = List.copyOf(rules);
    }
  }

  /// More sitemaps are not looked at: real files name a handful, the largest a few hundred.
  static final int MOST_SITEMAPS = 1_000;

  /// A byte order mark at the very start, whole or broken; anywhere else it spoils its line.
  private static final Pattern MARK = Pattern.compile("^[\\uFEFF\\uFFFD]{1,3}");

  private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");

  RobotsText {
    groups = List.copyOf(groups);
    sitemaps = List.copyOf(sitemaps);
  }

  static RobotsText parse(String body) {
    var reading = new Reading();
    LINE_END
        .splitAsStream(MARK.matcher(body).replaceFirst(""))
        .map(RobotsLine::parse)
        .flatMap(Optional::stream)
        .forEach(reading::take);
    return reading.end();
  }

  /// The groups that hold for a crawler: those that name it, all of them together; else those for
  /// everybody (RFC 9309, section 2.2.1).
  List<Group> of(Product product) {
    var named = groups.stream().filter(group -> names(group, product)).toList();
    return named.isEmpty()
        ? groups.stream()
            .filter(group -> group.agents().stream().anyMatch(Agent::everybody))
            .toList()
        : named;
  }

  private static boolean names(Group group, Product product) {
    return group.agents().stream().anyMatch(agent -> agent.names(product));
  }

  /// Collects lines into groups. A line that is no rule never ends a group (section 2.2.4), so
  /// agents that only a sitemap or a delay keeps apart are one group.
  private static final class Reading {
    private final List<Group> groups = new ArrayList<>();
    private final List<String> sitemaps = new ArrayList<>();
    private final List<Agent> agents = new ArrayList<>();
    private final List<PathRule> rules = new ArrayList<>();
    private Optional<Duration> delay = Optional.empty();
    private boolean rulesBegan;

    void take(RobotsLine line) {
      switch (line.field()) {
        case AGENT -> agent(line.value());
        case ALLOW -> rule(line.value(), true);
        case DISALLOW -> rule(line.value(), false);
        case DELAY -> delay = longer(delay, delay(line.value()));
        case SITEMAP -> sitemap(line.value());
      }
    }

    private void agent(String value) {
      if (rulesBegan) {
        close();
      }
      agents.add(Agent.parse(value));
    }

    private void rule(String path, boolean allows) {
      if (agents.isEmpty()) {
        return;
      }
      rulesBegan = true;
      PathRule.parse(path, allows).ifPresent(rules::add);
    }

    private void sitemap(String address) {
      if (!address.isEmpty() && sitemaps.size() < MOST_SITEMAPS) {
        sitemaps.add(address);
      }
    }

    private void close() {
      groups.add(new Group(agents, rules, delay));
      agents.clear();
      rules.clear();
      delay = Optional.empty();
      rulesBegan = false;
    }

    RobotsText end() {
      close();
      return new RobotsText(groups, sitemaps);
    }

    private static Optional<Duration> longer(Optional<Duration> one, Optional<Duration> other) {
      return Stream.of(one, other).flatMap(Optional::stream).max(Duration::compareTo);
    }

    /// Seconds, perhaps with a fraction. Anything else says nothing.
    private static Optional<Duration> delay(String value) {
      if (!value.matches("\\d{1,9}(\\.\\d{1,9})?")) {
        return Optional.empty();
      }
      return Optional.of(Duration.ofMillis(new BigDecimal(value).movePointRight(3).longValue()));
    }
  }
}
