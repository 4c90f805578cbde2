package org.earshot.app.playground;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The town of Vilkupis, open for visitors: a few web sites on loopback that talk about Acme Kettle
/// while one watches.
public final class Playground implements AutoCloseable {
  private final List<SiteServer> servers;
  private final List<Site> sites;
  private final Instant opened;

  private Playground(List<SiteServer> servers, List<Site> sites, Instant opened) {
    this.servers = List.copyOf(servers);
    this.sites = List.copyOf(sites);
    this.opened = opened;
  }

  /// Opens the town on free loopback ports; its story begins now, by the clock.
  public static Playground start(Clock clock) throws IOException {
    var script = Script.read();
    var opened = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    var servers = new ArrayList<SiteServer>();
    try {
      for (var site : script.sites()) {
        servers.add(new SiteServer(site.key()));
      }
    } catch (IOException e) {
      servers.forEach(SiteServer::close);
      throw e;
    }
    var sites = sites(script, servers);
    var common =
        new WebSite.Common(
            new Town(script, opened), new Replies(clock), script.words(), clock, opened);
    for (int i = 0; i < servers.size(); i++) {
      servers.get(i).open(new WebSite(script.sites().get(i), common, sites));
    }
    return new Playground(servers, sites, opened);
  }

  private static List<Site> sites(Script script, List<SiteServer> servers) {
    var sites = new ArrayList<Site>();
    for (int i = 0; i < servers.size(); i++) {
      var site = script.sites().get(i);
      sites.add(new Site(site.key(), site.title(), servers.get(i).base()));
    }
    return sites;
  }

  public List<Site> sites() {
    return sites;
  }

  /// Address of a site, without a slash at the end.
  ///
  /// @throws IllegalArgumentException when there is no such site
  public URI base(String site) {
    return sites.stream()
        .filter(one -> one.key().equals(site))
        .findFirst()
        .map(Site::base)
        .orElseThrow(() -> new IllegalArgumentException("the town has no site " + site));
  }

  /// When the story began.
  public Instant opened() {
    return opened;
  }

  /// The sites as the crawler's guard wants them listed: `127.0.0.1:port`.
  public Set<String> allowedHosts() {
    return sites.stream().map(Site::host).collect(Collectors.toUnmodifiableSet());
  }

  /// What Acme Kettle would listen for here.
  public Watchlist watchlist() {
    return Watchlist.of(this);
  }

  @Override
  public void close() {
    servers.reversed().forEach(SiteServer::close);
  }
}
