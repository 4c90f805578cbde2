package org.earshot.indexer.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.earshot.indexer.Aspect;
import org.earshot.indexer.OwnTopic;
import org.earshot.indexer.ScoreRequest;
import org.earshot.indexer.Scorer;
import org.earshot.indexer.Scorers;
import org.earshot.indexer.Sentiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {
  private static final Scorer SCORER =
      Scorers.bundled(List.of(OwnTopic.parse("subscriptions: cancel my plan; auto-renew*")));

  @Test
  void eachClauseSaysHowItsTopicFared() {
    var score =
        SCORER.score(
            ScoreRequest.of(
                "The staff were wonderful and friendly, but the delivery was terrible."));

    assertThat(score.aspects())
        .extracting(Aspect::topic, Aspect::sentiment)
        .contains(tuple("staff", Sentiment.POSITIVE), tuple("delivery", Sentiment.NEGATIVE));
  }

  @Test
  void operatorsOwnTopicIsFoundBesideTheOthers() {
    var score = SCORER.score(ScoreRequest.of("I want to cancel my plan, the price is a joke."));

    assertThat(score.aspects()).extracting(Aspect::topic).contains("subscriptions", "price");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no colon", ": phrase", "Name: phrase", "name:", "name: ;"})
  void topicWrittenInAnotherWayIsRefused(String line) {
    assertThatIllegalArgumentException().isThrownBy(() -> OwnTopic.parse(line));
  }
}
