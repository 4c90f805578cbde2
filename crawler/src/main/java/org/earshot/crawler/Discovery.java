package org.earshot.crawler;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.earshot.crawler.extract.lead.SitemapLeads;
import org.earshot.crawler.extract.sitemap.SitemapTour;
import org.earshot.crawler.extract.sitemap.Sitemaps;

/// Finds what could be read of a site, given only one of its addresses: looks at the page with all
/// manners, follows what it gives away, and says what a source at each place would give.
public final class Discovery implements AutoCloseable {
  /// Each look costs the site a request, and a person the host's delay.
  private static final int MOST_LOOKS = 12;

  /// An index and the first of what it names.
  private static final int MOST_MAPS = 3;

  /// A person waits; what is not found by then is left.
  private static final Duration LONGEST = Duration.ofMinutes(3);

  private final SingleLook look;
  private final Clock clock;
  private final PageReader reader = new PageReader();

  public Discovery(CrawlerSettings settings, Clock clock) {
    this(new SingleLook(settings, clock), clock);
  }

  Discovery(SingleLook look, Clock clock) {
    this.look = look;
    this.clock = clock;
  }

  /// Looks around from an address.
  ///
  /// @param start a site, or a page of it
  /// @param found told each proposal as soon as it is there
  /// @return the address itself first, then what was found from there; those that cannot be read
  ///   are among them only where the page names them itself
  /// @throws IllegalArgumentException when the address is not http or https
  public List<Proposal> around(URI start, Consumer<Proposal> found) {
    var until = clock.instant().plus(LONGEST);
    var given =
        new Proposal(new Lead(start, "auto", Lead.Clue.GIVEN, ""), look.look(start, "auto"));
    var proposals = new ArrayList<Proposal>();
    tell(given, proposals, found);
    follow(leads(given), until, proposals, found);
    follow(mapped(given, until, proposals, found), until, proposals, found);
    return List.copyOf(proposals);
  }

  private void follow(
      List<Lead> leads, Instant until, List<Proposal> proposals, Consumer<Proposal> found) {
    for (var lead : leads) {
      boolean known =
          proposals.stream().anyMatch(one -> one.lead().address().equals(lead.address()));
      if (!clock.instant().isBefore(until)) {
        return;
      }
      if (!known) {
        var proposal = new Proposal(lead, look.look(lead.address(), lead.kind()));
        if (proposal.readable() || named(lead)) {
          tell(proposal, proposals, found);
        }
      }
    }
  }

  /// What the site's own maps name: those of its robots.txt (sitemaps.org, "Specifying the Sitemap
  /// location in your robots.txt file"), and the one where most sites have it.
  private List<Lead> mapped(
      Proposal given, Instant until, List<Proposal> proposals, Consumer<Proposal> found) {
    if (!(given.preview().fetch() instanceof FetchResult.Fetched(var page))) {
      return List.of();
    }
    var maps = new ArrayList<>(look.sitemaps(page.url()));
    maps.add(URI.create(page.url()).resolve("/sitemap.xml").toString());
    var tour = new SitemapTour(maps, MOST_MAPS);
    var seen = new MapsSeen();
    for (var next = tour.next();
        next.isPresent() && clock.instant().isBefore(until);
        next = tour.next()) {
      var checked = look.look(URI.create(next.get()), Extraction.SiteMap.KIND);
      seen.take(URI.create(next.get()), checked);
      if (checked.fetch() instanceof FetchResult.Fetched(var map)) {
        Sitemaps.read(map).ifPresent(tour::take);
      }
    }
    seen.proposals().forEach(map -> tell(map, proposals, found));
    return SitemapLeads.among(tour.pages());
  }

  private static void tell(Proposal one, List<Proposal> proposals, Consumer<Proposal> found) {
    proposals.add(one);
    found.accept(one);
  }

  private static boolean named(Lead lead) {
    return switch (lead.clue()) {
      case GIVEN, LINKED_FEED, KNOWN_SITE -> true;
      case ENGINE, REVIEW_LINK, SITEMAP, USUAL_PLACE -> false;
    };
  }

  private List<Lead> leads(Proposal given) {
    if (!(given.preview().fetch() instanceof FetchResult.Fetched(var page))) {
      return List.of();
    }
    return reader.leads(page).stream()
        .filter(lead -> Crawler.kinds().contains(lead.kind()))
        .filter(lead -> !lead.address().toString().equals(page.url()))
        .limit(MOST_LOOKS)
        .toList();
  }

  @Override
  public void close() {
    look.close();
  }
}
