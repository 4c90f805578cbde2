package org.earshot.app.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.earshot.app.json.ScoreJson.Line;
import org.earshot.indexer.Reason;
import org.earshot.indexer.Score;
import org.earshot.indexer.ScoreRequest;
import org.earshot.indexer.Sentiment;
import org.earshot.indexer.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreJsonTest {
  private final ScoreJson json = new ScoreJson();

  private static final Score SCORE =
      new Score(
          "lt",
          Sentiment.NEGATIVE,
          -0.87654,
          0.91,
          false,
          List.of(Topic.DELIVERY, Topic.WAITING),
          0.75,
          false,
          List.of(new Reason(Reason.Kind.LOSS_SAID, 0.1, "mano \"pinigai\"")),
          "m");

  @Test
  void readsEveryKeyOfALine() {
    var line =
        (Line.Asked)
            json.read(
                1,
                """
                {"id": 7, "text": "Gerai", "brand": "Acme", "lang": "lt", "rating": 2, "ratingMax": 10}\
                """);

    assertThat(line.id()).hasValueSatisfying(id -> assertThat(id.intValue()).isEqualTo(7));
    assertThat(line.request().text()).isEqualTo("Gerai");
    assertThat(line.request().brand()).contains("Acme");
    assertThat(line.request().lang()).contains("lt");
    assertThat(line.request().rating())
        .hasValueSatisfying(rating -> {
          assertThat(rating.value()).isEqualTo(2);
          assertThat(rating.max()).hasValue(10);
        });
  }

  @Test
  void aLineThatIsNoObjectIsPlainText() {
    assertThat(json.read(1, "[great] kettle, \"really\""))
        .isEqualTo(new Line.Asked(Optional.empty(), ScoreRequest.of("[great] kettle, \"really\"")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"text\": \"unfinished | line 12, sign",
        "{\"id\": \"a\"} | line 12: \"text\" is missing",
        "{\"text\": 5} | line 12: \"text\" must be a string",
        "{\"text\": \"x\", \"rating\": \"five\"} | line 12: \"rating\" must be a number",
        "{\"text\": null} | line 12: \"text\" is missing"
      })
  void aBadLineIsNamedByItsNumber(String line, String message) {
    assertThat(json.read(12, line))
        .isInstanceOfSatisfying(
            Line.Bad.class, bad -> assertThat(bad.message()).startsWith(message));
  }

  @Test
  void starsAloneAreEnough() {
    assertThat(json.read(1, "{\"rating\": 1}")).isInstanceOf(Line.Asked.class);
  }

  @Test
  void writesTheKeysInTheirOrder() {
    var asked = (Line.Asked) json.read(1, "{\"id\": \"r-1\", \"text\": \"x\"}");

    assertThat(json.write(asked.id(), SCORE))
        .isEqualTo(
            """
            {"id":"r-1","lang":"lt","sentiment":"negative","score":-0.877,"confidence":0.91,\
            "unsure":false,"topics":["delivery","waiting"],"replyNeed":0.75,\
            "reasons":["loss-said: mano \\"pinigai\\""],"aspects":[]}\
            """);
  }

  @Test
  void leavesOutAnIdThatWasNotGiven() {
    assertThat(json.write(Optional.empty(), SCORE)).startsWith("{\"lang\":\"lt\",");
  }
}
