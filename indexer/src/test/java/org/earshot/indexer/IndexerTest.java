package org.earshot.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.PostKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexerTest {
  @TempDir Path folder;
  private Workbench bench;

  @BeforeEach
  void open() {
    bench = new Workbench(folder);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void postThatNamesTheBrandIsKeptClaimedAndFound() {
    var post = Workbench.post("1", "My Acme Kettle is bad.");

    var keys = bench.live(post, Workbench.post("2", "Nice weather."));

    assertThat(keys).containsExactly(new PostKey(Workbench.SITE, "1"));
    var mention = bench.only();
    assertThat(mention.post()).isEqualTo(post);
    assertThat(mention)
        .returns(1, Mention::version)
        .returns("acme-kettle", Mention::brand)
        .returns(7L, Mention::sourceId)
        .returns(Mention.Why.NAMED, Mention::why)
        .returns(Arrival.LIVE, Mention::arrival)
        .returns(true, Mention::alertable)
        .returns(Mention.Speaker.PUBLIC, Mention::speaker)
        .returns(Workbench.MORNING, Mention::seen)
        .returns(Workbench.MORNING, Mention::changed)
        .returns(Sentiment.NEGATIVE, Mention::sentiment)
        .returns(Optional.empty(), Mention::earlierText);
    var claims = bench.indexer.claim(10, Duration.ofMinutes(1));
    assertThat(claims).extracting(Claim::mention).containsExactly(mention);
    assertThat(bench.search("kettle").hits())
        .containsExactly(
            new SearchResult.Hit(
                mention,
                "My Acme Kettle is bad.",
                java.util.List.of(new SearchResult.Span(8, 14))));
  }
}
