package org.earshot.alerts.digest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.earshot.alerts.Event;
import org.earshot.alerts.InboxQuery;
import org.earshot.alerts.cases.Inbox;
import org.earshot.alerts.cases.UnsureQueue;
import org.earshot.alerts.notify.MessageIds;
import org.earshot.alerts.notify.Outbox;
import org.earshot.alerts.supply.Mentions;
import org.earshot.alerts.supply.Places;
import org.earshot.indexer.BrandRole;
import org.earshot.indexer.Mention;
import org.earshot.indexer.SearchRequest;
import org.earshot.indexer.SearchResult;
import org.earshot.indexer.Sentiment;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts what a digest tells.
final class Counting {
  private static final Logger LOG = LoggerFactory.getLogger(Counting.class);

  /// What fits on a screen; the rest stands in the console.
  private static final int LISTED = 20;

  private static final int KUDOS = 3;

  private final Mentions mentions;
  private final Places places;
  private final MessageIds ids;

  Counting(Mentions mentions, Places places, MessageIds ids) {
    this.mentions = mentions;
    this.places = places;
    this.ids = ids;
  }

  Figures count(Handle handle, Instant from, Instant to) {
    var inbox = new Inbox(handle);
    var waiting =
        new InboxQuery(InboxQuery.View.WAITING, Optional.empty(), Optional.empty(), LISTED, 0);
    return new Figures(
        from,
        to,
        sentiments(from, to),
        inbox.happened(Event.Kind.OPENED, from, to),
        inbox.happened(Event.Kind.ANSWERED, from, to),
        inbox.happened(Event.Kind.PROVED, from, to),
        inbox.counts().getOrDefault(InboxQuery.View.WAITING, 0L),
        inbox.overdue(to),
        inbox.list(waiting),
        new UnsureQueue(handle).all(),
        places.health(),
        Ledger.of(places.coverage(from.truncatedTo(ChronoUnit.HOURS), to), from, to),
        kudos(from, to),
        new Outbox(handle, ids).failed(from, to));
  }

  private Optional<Map<Sentiment, Long>> sentiments(Instant from, Instant to) {
    if (mentions.brands().stream().noneMatch(brand -> brand.role() == BrandRole.OWN)) {
      return Optional.of(Map.of());
    }
    return found(seen(from, to), 1)
        .map(found -> {
          var counts = new EnumMap<Sentiment, Long>(Sentiment.class);
          var facet = found.facets().getOrDefault("sentiment", Map.of());
          for (var sentiment : Sentiment.values()) {
            counts.put(
                sentiment, facet.getOrDefault(sentiment.name().toLowerCase(Locale.ROOT), 0L));
          }
          return counts;
        });
  }

  private List<Mention> kudos(Instant from, Instant to) {
    if (mentions.brands().stream().noneMatch(brand -> brand.role() == BrandRole.OWN)) {
      return List.of();
    }
    return found(seen(from, to) + " AND sentiment:positive", KUDOS)
        .map(found -> found.hits().stream().map(SearchResult.Hit::mention).toList())
        .orElse(List.of());
  }

  private Optional<SearchResult.Found> found(String query, int limit) {
    return switch (mentions.search(SearchRequest.first(query, limit))) {
      case SearchResult.Found found -> Optional.of(found);
      case SearchResult.BadQuery bad -> {
        LOG.error("the digest's search '{}' cannot be read: {}", query, bad.message());
        yield Optional.empty();
      }
    };
  }

  /// What was seen in the time of a digest of our own brands; a competitor's bad day is no news.
  private String seen(Instant from, Instant to) {
    var ours =
        mentions.brands().stream()
            .filter(brand -> brand.role() == BrandRole.OWN)
            .map(brand -> "\"" + brand.key() + "\"")
            .collect(Collectors.joining(" OR ", "brand:(", ")"));
    return "seen:[\"" + from + "\" TO \"" + to + "\"} AND " + ours;
  }
}
