package org.earshot.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.earshot.app.Configuration;
import org.earshot.app.Earshot;
import org.earshot.app.control.Clerk;
import org.earshot.app.control.ControlServer;
import org.earshot.app.store.DataDirectory;
import org.earshot.crawler.About;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.Author;
import org.earshot.crawler.Cadence;
import org.earshot.crawler.Harvest;
import org.earshot.crawler.PageSeen;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Rating;
import org.earshot.crawler.Source;
import org.earshot.crawler.SourceSpec;
import org.earshot.indexer.Brand;
import org.earshot.indexer.BrandRole;
import org.earshot.indexer.Learning;
import org.earshot.indexer.ScoreRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// A shop whose customers say `zorky` and `wimply`, and give stars.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TrainCommandTest {
  private static final String SITE = "shop.example";
  private static final List<String> WORDS = List.of("zorky", "blue", "wimply");
  private static final int REVIEWS = 400;

  private Path data = Path.of("");

  @BeforeAll
  void reviews(@TempDir Path folder) {
    data = folder.resolve("data");
    try (var earshot = Earshot.open(Configuration.ofDefaults(data), Clock.systemUTC())) {
      earshot
          .indexer()
          .brands()
          .put(new Brand("acme", "Acme", BrandRole.OWN, List.of("Acme"), List.of(), List.of()));
      earshot.indexer().take(List.of(harvest()));
    }
  }

  private static Harvest harvest() {
    var now = Instant.parse("2026-03-01T08:00:00Z");
    var address = "https://" + SITE + "/reviews";
    var about = About.brand("acme");
    var spec =
        SourceSpec.of("shop", URI.create(address), Cadence.every(Duration.ofHours(1)), about);
    var posts = new ArrayList<Post>();
    var random = new Random(3);
    for (int i = 0; i < REVIEWS; i++) {
      int side = random.nextInt(WORDS.size());
      posts.add(
          Post.builder(new PostKey(SITE, "r" + i), PostType.REVIEW)
              .url(address + "/" + i)
              .author(Author.named("customer " + i))
              .text("The lid of my kettle number %d is %s".formatted(i, WORDS.get(side)))
              .lang("en")
              .rating(Rating.of(1 + 2 * side, 5))
              .build());
    }
    return new Harvest(
        new Source(1, spec, now),
        new PageSeen(address, address, 200, now, true),
        posts,
        Set.of(),
        Arrival.LIVE);
  }

  private Cli.Ran run(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", data.toString()));
    return new Cli().with("EARSHOT_INDEXER_LEARN_FROM", "stars").run(all.toArray(String[]::new));
  }

  @Test
  void withoutConsentItSaysSo() {
    var ran = new Cli().run("train", "--data", data.toString());

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("indexer.learnFrom");
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void trialPrintsTextsAndFiguresAndChangesNothing() {
    var ran = run("train", "--dry-run");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .containsPattern("texts +lang +learned +held back\nstars +en +\\d+ +\\d+\n")
        .containsPattern("all +\\d+ +linear-\\d+ +\\d+\\.\\d \\(")
        .containsPattern("all +\\d+ +linear-\\d+\\+local-\\d ");
    assertThat(ran.err()).contains("the new model would take over; better: macro-F1 +");
    assertThat(run("train", "--rollback").code()).as("nothing to go back to").isEqualTo(1);
  }

  @Test
  void runningServiceTakesTheNewModelAtOnce() {
    var learning = new Learning(data.resolve("models"), Set.of(Learning.Origin.STARS));
    var defaults = Configuration.ofDefaults(data);
    var configuration = defaults.withIndexer(defaults.indexer().withLearning(learning));
    try (var earshot = Earshot.open(configuration, Clock.systemUTC());
        var _ = ControlServer.start(DataDirectory.runFolder(data), new Clerk(earshot))) {
      var trained = run("train", "--json");

      assertThat(trained.code()).as(trained.err()).isZero();
      assertThat(trained.err()).contains("+local-1 scores from now on");
      assertThat(trained.lines()).singleElement().asString().contains("\"decision\":\"CHANGED\"");
      assertThat(earshot.models().scorer().score(ScoreRequest.of("zorky")).model())
          .endsWith("+local-1");

      var back = run("train", "--rollback");

      assertThat(back.code()).as(back.err()).isZero();
      assertThat(earshot.models().inUse()).doesNotContain("local");
    }
  }
}
