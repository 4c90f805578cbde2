package org.earshot.app.playground;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.earshot.alerts.Recipient;
import org.earshot.alerts.SavedReply;
import org.earshot.crawler.About;
import org.earshot.crawler.Cadence;
import org.earshot.crawler.ReplyAccess;
import org.earshot.crawler.SourceSpec;
import org.earshot.indexer.Brand;
import org.earshot.indexer.BrandRole;
import org.earshot.indexer.OwnAccount;

/// What the support team of Acme Kettle listens for, who is told, and what it has ready to say.
public record Watchlist(
    List<Brand> brands,
    List<SourceSpec> sources,
    List<Recipient> recipients,
    List<SavedReply> savedReplies) {
  private static final String OWN = "acme-kettle";

  /// The town holds back no reply; this covers the time between two looks.
  private static final Duration MODERATION = Duration.ofMinutes(1);

  public Watchlist {
    brands = List.copyOf(brands);
    sources = List.copyOf(sources);
    recipients = List.copyOf(recipients);
    savedReplies = List.copyOf(savedReplies);
  }

  static Watchlist of(Playground town) {
    var text = Script.read("watchlist.json", Text.class);
    return new Watchlist(
        text.brands().stream().map(brand -> brand(brand, town)).toList(),
        text.sources().stream().map(source -> source(source, town)).toList(),
        List.of(supportTeam()),
        text.savedReplies());
  }

  private static Brand brand(BrandText brand, Playground town) {
    boolean own = brand.key().equals(OWN);
    return new Brand(
        brand.key(),
        brand.name(),
        own ? BrandRole.OWN : BrandRole.COMPETITOR,
        brand.phrases(),
        brand.exclusions(),
        own ? town.sites().stream().map(Watchlist::account).toList() : List.of());
  }

  private static OwnAccount account(Site site) {
    return new OwnAccount(
        site.host(), Optional.of(OWN), Optional.of(site.base() + "/users/" + OWN));
  }

  /// Posts count from the opening of the town on, so that what is said before the first look, while
  /// the service still starts, opens its cases too.
  private static SourceSpec source(SourceText source, Playground town) {
    var about =
        new About(
            source.about().isEmpty() ? Set.of() : Set.of(source.about()),
            said(source.item()),
            said(source.market()));
    return new SourceSpec(
        source.name(),
        URI.create(town.base(source.site()) + source.path()),
        "auto",
        Cadence.every(Duration.parse(source.every())),
        about,
        Optional.of(town.opened()),
        source.replies()
            ? new ReplyAccess(ReplyAccess.Visibility.VISIBLE, Optional.empty(), MODERATION)
            : new ReplyAccess(ReplyAccess.Visibility.HIDDEN, Optional.empty(), Duration.ZERO),
        true);
  }

  private static Recipient supportTeam() {
    return new Recipient(
        "support",
        "Customer support",
        List.of("support@acme-kettle.example"),
        PostHtml.ZONE,
        Optional.of(LocalTime.of(8, 0)));
  }

  private static Optional<String> said(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /// The content of `watchlist.json`.
  private record Text(
      List<BrandText> brands, List<SourceText> sources, List<SavedReply> savedReplies) {}

  private record BrandText(
      String key, String name, List<String> phrases, List<String> exclusions) {}

  private record SourceText(
      String name,
      String site,
      String path,
      String every,
      String about,
      String item,
      String market,
      boolean replies) {}
}
