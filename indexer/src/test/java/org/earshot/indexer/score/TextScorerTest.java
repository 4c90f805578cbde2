package org.earshot.indexer.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.earshot.crawler.PostType;
import org.earshot.crawler.Rating;
import org.earshot.indexer.Reason;
import org.earshot.indexer.Score;
import org.earshot.indexer.ScoreRequest;
import org.earshot.indexer.Scorer;
import org.earshot.indexer.Scorers;
import org.earshot.indexer.Sentiment;
import org.earshot.indexer.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextScorerTest {
  private static final Scorer SCORER = Scorers.bundled();

  private static Score score(String text) {
    return SCORER.score(ScoreRequest.of(text));
  }

  private static Score score(String text, double stars) {
    return SCORER.score(
        new ScoreRequest(
            text,
            Optional.empty(),
            Optional.empty(),
            Optional.of(Rating.of(stars, 5)),
            Optional.empty()));
  }

  private static Score about(String brand, String text) {
    return SCORER.score(
        new ScoreRequest(
            text, Optional.of(brand), Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @CsvFileSource(resources = "sentences.tsv", delimiter = '\t', numLinesToSkip = 1)
  void readsASentenceAsASupportLeadWould(String lang, String sentiment, String reply, String text) {
    var score = score(text);

    assertThat(score.lang()).isEqualTo(lang);
    if (!sentiment.equals("any")) {
      assertThat(score.sentiment()).hasToString(sentiment);
    }
    assertThat(score.replyNeed() >= 0.5).isEqualTo(reply.equals("reply"));
  }

  @Test
  void starsAloneTellTheTone() {
    assertThat(score("", 1).sentiment()).isEqualTo(Sentiment.NEGATIVE);
    assertThat(score("", 3).sentiment()).isEqualTo(Sentiment.NEUTRAL);
    assertThat(score("", 5).sentiment()).isEqualTo(Sentiment.POSITIVE);
    assertThat(score("", 1).reasons())
        .extracting(Reason::kind)
        .containsExactly(Reason.Kind.LOW_STARS);
  }

  @Test
  void starsDecideWhereWordsAreVague() {
    assertThat(score("Well, that was something.", 1).sentiment()).isEqualTo(Sentiment.NEGATIVE);
    assertThat(score("Well, that was something.", 5).sentiment()).isEqualTo(Sentiment.POSITIVE);
  }

  @Test
  void wordsAgainstTheStarsAskAPerson() {
    var score = score("Terrible, broken after a day, worst purchase ever, never again!", 5);

    assertThat(score.unsure()).isTrue();
    assertThat(score.reasons()).extracting(Reason::kind).contains(Reason.Kind.STARS_CONTRADICT);
  }

  @Test
  void nothingAtAllIsNeutralAndOfNoLanguage() {
    var score = score("");

    assertThat(score.lang()).isEqualTo("und");
    assertThat(score.sentiment()).isEqualTo(Sentiment.NEUTRAL);
    assertThat(score.replyNeed()).isZero();
  }

  @Test
  void theSentencesThatNameTheBrandCountMore() {
    String text = "Bolt Kettle was terrible and broke twice. Acme Kettle is great, I love it.";

    assertThat(about("Acme Kettle", text).score())
        .isGreaterThan(about("Bolt Kettle", text).score());
  }

  @Test
  void aQuestionThatNamesTheBrandWantsAnAnswer() {
    assertThat(about("Acme", "Does the Acme kettle come in blue?").replyNeed())
        .isGreaterThanOrEqualTo(0.5);
  }

  @Test
  void anArticleAboutCustomersIsNoComplaint() {
    String text =
        "Angry customers are lost customers. Bad service and slow replies ruin a company, "
            + "says a survey; managers should train their employees to handle complaints.";
    var article =
        new ScoreRequest(
            text,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(PostType.ARTICLE));

    assertThat(SCORER.score(article).replyNeed()).isLessThan(0.35);
    assertThat(score(text).reasons())
        .extracting(Reason::kind)
        .contains(Reason.Kind.ABOUT_COMPLAINTS);
  }

  @Test
  void dangerAndLawyersAreUrgent() {
    var burnt = score("The lid came off and burned my hand, I had to go to hospital.");
    var sued = score("Labai nusivyliau, kreipsiuosi į teismą ir vartotojų teisių tarnybą!");

    assertThat(burnt.urgent()).isTrue();
    assertThat(burnt.topics()).contains(Topic.SAFETY);
    assertThat(sued.urgent()).isTrue();
    assertThat(sued.topics()).contains(Topic.LEGAL);
    assertThat(score("Great kettle, love it").urgent()).isFalse();
  }

  @Test
  void remedyAndLossAreReadOutOfTheText() {
    assertThat(score("I paid for two, got one and wasted hours. I want a refund!").reasons())
        .extracting(Reason::kind)
        .contains(Reason.Kind.COMPLAINT, Reason.Kind.REMEDY_ASKED, Reason.Kind.LOSS_SAID);
  }

  @Test
  void theLanguageThatIsKnownIsNotGuessed() {
    var request =
        new ScoreRequest(
            "ok", Optional.empty(), Optional.of("lt-LT"), Optional.empty(), Optional.empty());

    assertThat(SCORER.score(request).lang()).isEqualTo("lt");
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyStringGetsAScoreAndAlwaysTheSame(long seed) {
    var random = new Random(seed);
    int length = seed % 4 == 0 ? 100_000 : random.nextInt(600);
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(character(random));
    }

    var score = score(text.toString());

    assertThat(score.reasons()).allSatisfy(this::isShortEvidence);
    assertThat(score(text.toString())).isEqualTo(score);
  }

  /// Lone surrogates, NUL, joiners, emoji, marks, letters of many scripts.
  private static char character(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> (char) random.nextInt(0x10000);
      case 1 -> (char) (0xD800 + random.nextInt(0x800));
      case 2 -> "\u0000\u200d\ufe0f!?;:()@#".charAt(random.nextInt(11));
      case 3 -> (char) (0x0C00 + random.nextInt(0x80));
      case 4 -> (char) (0x0370 + random.nextInt(0x90));
      case 5 -> ' ';
      default -> (char) ('a' + random.nextInt(26));
    };
  }

  private void isShortEvidence(Reason reason) {
    assertThat(reason.evidence().length()).isLessThanOrEqualTo(80);
  }
}
