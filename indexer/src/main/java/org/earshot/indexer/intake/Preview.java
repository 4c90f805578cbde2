package org.earshot.indexer.intake;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.crawler.About;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.Cadence;
import org.earshot.crawler.Post;
import org.earshot.crawler.Source;
import org.earshot.crawler.SourceSpec;
import org.earshot.indexer.Brand;
import org.earshot.indexer.Mention;
import org.earshot.indexer.Scorer;
import org.earshot.indexer.admit.Circumstances;
import org.earshot.indexer.admit.Speakers;
import org.earshot.indexer.intake.Event.Seen;
import org.earshot.indexer.keep.KnownPosts;

/// Says what posts would be mentions of, without keeping anything.
public final class Preview {
  private static final SourceSpec NOWHERE =
      SourceSpec.of(
          "preview",
          URI.create("http://localhost/"),
          Cadence.every(Duration.ofDays(1)),
          About.nothing());

  private final Scorer scorer;
  private final Clean clean;
  private final Clock clock;

  public Preview(Scorer scorer, int maxText, Clock clock) {
    this.scorer = scorer;
    this.clean = new Clean(maxText);
    this.clock = clock;
  }

  /// The mentions in the order of the posts; their number is 0, for they have none.
  public List<Mention> of(List<Post> posts, List<Brand> brands) {
    var now = clock.instant();
    var listening = Listening.to(brands, now);
    var circumstances = new Circumstances(new Source(0, NOWHERE, now), Arrival.LIVE, now);
    var page = Event.Page.at("");
    var seen = posts.stream().map(post -> Event.seen(post, clean, circumstances, page)).toList();
    var scoring = new Scoring(scorer);
    var named = Intake.named(List.copyOf(seen), listening, scoring);
    var grounds = new Admission(listening, KnownPosts.none()).decide(seen, named);
    var mentions = new ArrayList<Mention>();
    for (var look : seen) {
      grounds
          .getOrDefault(look, Map.of())
          .forEach((key, ground) ->
              mentions.add(
                  mention(look, listening.brand(key).orElseThrow(), ground, scoring, now)));
    }
    return mentions;
  }

  private static Mention mention(
      Seen seen, Brand brand, Admission.Ground ground, Scoring scoring, Instant now) {
    var post = seen.post();
    var speaker = Speakers.of(post, brand, ground.underMention());
    return new Mention(
        0,
        1,
        brand.key(),
        0,
        post,
        ground.why(),
        Arrival.LIVE,
        true,
        speaker,
        now,
        now,
        Optional.empty(),
        scoring.score(post, brand.name(), speaker, Map::of),
        Optional.empty(),
        Optional.empty());
  }
}
