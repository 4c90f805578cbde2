package org.earshot.indexer.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.earshot.indexer.Reason;
import org.earshot.indexer.Score;
import org.earshot.indexer.ScoreRequest;
import org.earshot.indexer.Scorer;
import org.earshot.indexer.Scorers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The reasons of a reply need, as people of each language give them.
class ReasonsTest {
  private static final Scorer SCORER = Scorers.bundled();

  /// Sentences of a language.
  private static final int ALL = 25;

  private static final int TOLD = 22;

  /// Below it nobody is asked.
  private static final double NOBODY_LOOKS = 0.35;

  private static boolean told(Said said, Score score) {
    boolean needed = score.replyNeed() >= NOBODY_LOOKS;
    return said.label().equals("none") ? !needed : needed && kinds(score).contains(said.label());
  }

  private static List<String> kinds(Score score) {
    return score.reasons().stream()
        .map(reason -> reason.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }

  private static Score score(String text) {
    return SCORER.score(
        new ScoreRequest(
            text, Optional.of("Acme"), Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.earshot.indexer.score.Said#languages")
  void eachReasonIsToldInEachLanguage(String lang) throws IOException {
    var missed = new ArrayList<String>();
    var sentences = Said.of("reasons.tsv", lang);
    for (var sentence : sentences) {
      var score = score(sentence.text());
      if (!told(sentence, score)) {
        missed.add(sentence + " " + score.replyNeed() + " " + score.reasons());
      }
    }

    assertThat(sentences).hasSize(ALL);
    assertThat(missed).hasSizeLessThanOrEqualTo(ALL - TOLD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It was late, but Acme apologised and refunded me straight away.",
        "Siunta vėlavo, bet Acme paskambino, atsiprašė ir grąžino pinigus. Šaunuoliai!",
        "Acme hat sich sofort entschuldigt und Ersatz geschickt.",
        "Acme m'a remboursé tout de suite, très bien."
      })
  void whatWasMadeGoodIsAskedForNoMore(String text) {
    assertThat(kinds(score(text))).doesNotContain("remedy-asked");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Lovely kettle. Big thanks to Jonas at the front desk, so patient. | Jonas",
        "Didelis ačiū Editai registratūroje už kantrybę, viskas puiku! | Editai",
        "Χίλια ευχαριστώ στην Ελένη στη ρεσεψιόν για την υπομονή της. | Ελένη",
        "రిసెప్షన్‌లో ఉన్న లక్ష్మి గారికి చాలా ధన్యవాదాలు. | లక్ష్మి"
      })
  void praiseOfStaffIsShownWithTheName(String text, String name) {
    assertThat(score(text).reasons())
        .filteredOn(reason -> reason.kind() == Reason.Kind.PRAISE)
        .singleElement()
        .satisfies(praise -> assertThat(praise.evidence()).contains(name));
  }

  @Test
  void aQuestionWithoutAMarkIsAQuestion() {
    assertThat(kinds(score("anyone know if acme ships to norway"))).contains("question");
    assertThat(kinds(score("What a lovely kettle."))).doesNotContain("question");
  }

  @Test
  void aModelThatLikesATextIsNotBelievedAgainstAThreat() {
    var score = score("Intoxication alimentaire pour toute la famille, mon père est à l'hôpital.");

    assertThat(score.urgent()).isTrue();
    assertThat(score.reasons()).extracting(Reason::kind).contains(Reason.Kind.SAFETY_THREAT);
  }
}
