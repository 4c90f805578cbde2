package org.earshot.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.earshot.indexer.Learning.Origin;
import org.earshot.indexer.Training.Decision;
import org.earshot.indexer.score.TextScorer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A deployment whose customers have words of their own for good and bad.
class LocalModelsTest {
  private static final List<String> BAD = List.of("zorky", "glumped", "frizzled out", "brackish");
  private static final List<String> GOOD = List.of("wimply", "plonkable", "snazzled", "quindle");
  private static final List<String> PARTS =
      List.of("lid", "handle", "spout", "base", "cord", "filter", "switch", "box");

  private static final List<Sentiment> SIDES =
      List.of(Sentiment.NEGATIVE, Sentiment.NEUTRAL, Sentiment.POSITIVE);

  private static final TextScorer SCORER = TextScorer.bundled(List.of());
  private static final String SHIPPED = SCORER.name();

  @TempDir Path folder;

  private LocalModels models(Origin... from) {
    var learning = new Learning(folder.resolve("models"), Set.of(from));
    return new LocalModels(learning, SCORER);
  }

  private static Example example(String author, String text, Sentiment sentiment) {
    var request =
        new ScoreRequest(
            text,
            Optional.of("Acme Kettle"),
            Optional.of("en"),
            Optional.empty(),
            Optional.empty());
    return new Example(Origin.STARS, false, author, "en", request, sentiment);
  }

  /// Texts of so many authors, two of each.
  private static List<Example> slang(int authors, long seed) {
    var random = new Random(seed);
    var examples = new ArrayList<Example>();
    for (int i = 0; i < authors * 2; i++) {
      var sentiment = SIDES.get(random.nextInt(SIDES.size()));
      var part = PARTS.get(random.nextInt(PARTS.size()));
      var word =
          switch (sentiment) {
            case NEGATIVE -> BAD.get(random.nextInt(BAD.size()));
            case NEUTRAL -> "blue";
            case POSITIVE -> GOOD.get(random.nextInt(GOOD.size()));
          };
      var text = "The %s of my kettle number %d is %s".formatted(part, i, word);
      examples.add(example("author " + i / 2, text, sentiment));
    }
    return examples;
  }

  /// Texts that the shipped model reads as their authors meant them, but for a third of the labels,
  /// which are any.
  private static List<Example> plain(int authors) {
    var random = new Random(5);
    var words = List.of("terrible and it broke", "a wonderful and lovely thing", "blue");
    var examples = new ArrayList<Example>();
    for (int i = 0; i < authors * 2; i++) {
      var part = PARTS.get(random.nextInt(PARTS.size()));
      var text = "The %s number %d is %s".formatted(part, i, words.get(random.nextInt(3)));
      var meant = SCORER.score(ScoreRequest.of(text)).sentiment();
      var label = random.nextInt(3) == 0 ? SIDES.get(random.nextInt(SIDES.size())) : meant;
      examples.add(example("author " + i / 2, text, label));
    }
    return examples;
  }

  private static Training train(LocalModels models, List<Example> examples) throws IOException {
    return models.train(examples, false, percent -> {});
  }

  private static Sentiment sentiment(LocalModels models, String text) {
    return models.scorer().score(ScoreRequest.of(text)).sentiment();
  }

  @Test
  void withoutConsentNothingIsLearned() throws IOException {
    var training = train(models(), slang(300, 1));

    assertThat(training.decision()).isEqualTo(Decision.NO_CONSENT);
    assertThat(training.why()).contains("indexer.learnFrom");
    assertThat(folder.resolve("models")).doesNotExist();
  }

  @Test
  void whatConsentIsNotGivenForIsNotUsed() throws IOException {
    var training = train(models(Origin.JUDGEMENTS), slang(300, 1));

    assertThat(training.decision()).isEqualTo(Decision.TOO_FEW);
    assertThat(training.counts()).isEmpty();
  }

  @Test
  void tooFewTextsSayHowManyAreMissing() throws IOException {
    var training = train(models(Origin.STARS), slang(20, 1));

    var count = training.counts().getFirst();
    assertThat(training.decision()).isEqualTo(Decision.TOO_FEW);
    assertThat(count.learned() + count.heldBack()).isEqualTo(40);
    assertThat(training.why())
        .contains((150 - count.learned()) + " more to learn from")
        .contains((50 - count.heldBack()) + " more to compare on");
  }

  @Test
  void betterModelScoresFromNowOn() throws IOException {
    var models = models(Origin.STARS);
    var scorer = models.scorer();

    var training = train(models, slang(300, 1));

    assertThat(training.decision()).as(training.why()).isEqualTo(Decision.CHANGED);
    assertThat(training.inUse()).isEqualTo(SHIPPED + "+local-1").isEqualTo(models.inUse());
    assertThat(training.compared().getFirst().gain().better()).isTrue();
    var score = scorer.score(ScoreRequest.of("The lid of this one is zorky"));
    assertThat(score.sentiment()).isEqualTo(Sentiment.NEGATIVE);
    assertThat(score.model()).isEqualTo(SHIPPED + "+local-1");
  }

  @Test
  void whatManyTaughtIsNotForgotten() throws IOException {
    var models = models(Origin.STARS);
    train(models, slang(300, 1));

    assertThat(sentiment(models, "Terrible service, it broke after a day and nobody answers"))
        .isEqualTo(Sentiment.NEGATIVE);
    assertThat(sentiment(models, "I love it, works great and the staff were wonderful"))
        .isEqualTo(Sentiment.POSITIVE);
  }

  @Test
  void modelThatIsNotBetterIsNotTaken() throws IOException {
    var models = models(Origin.STARS);

    var training = train(models, plain(300));

    assertThat(training.decision()).as(training.why()).isEqualTo(Decision.KEPT);
    assertThat(models.inUse()).isEqualTo(SHIPPED);
    assertThat(folder.resolve("models")).doesNotExist();
  }

  @Test
  void dryRunChangesNothing() throws IOException {
    var models = models(Origin.STARS);

    var training = models.train(slang(300, 1), true, percent -> {});

    assertThat(training.decision()).isEqualTo(Decision.WOULD_CHANGE);
    assertThat(models.inUse()).isEqualTo(SHIPPED);
    assertThat(folder.resolve("models")).doesNotExist();
  }

  @Test
  void progressReachesItsEnd() throws IOException {
    var percent = new ArrayList<Long>();

    models(Origin.STARS).train(slang(300, 1), true, percent::add);

    assertThat(percent).isSorted().doesNotHaveDuplicates();
    assertThat(percent.getLast()).isEqualTo(100);
  }

  @Test
  void restartKeepsTheChoice() throws IOException {
    train(models(Origin.STARS), slang(300, 1));

    var restarted = models();

    assertThat(restarted.inUse()).isEqualTo(SHIPPED + "+local-1");
    assertThat(sentiment(restarted, "The lid of this one is zorky")).isEqualTo(Sentiment.NEGATIVE);
    assertThat(restarted.trouble()).isEmpty();
  }

  @Test
  void rollbackGoesBackStepByStep() throws IOException {
    var models = models(Origin.STARS);
    train(models, slang(300, 1));
    train(models, slang(400, 1));
    assertThat(models.inUse()).isEqualTo(SHIPPED + "+local-2");

    assertThat(models.rollback()).contains(SHIPPED + "+local-1");
    assertThat(models.inUse()).isEqualTo(SHIPPED + "+local-1");
    assertThat(models().inUse()).isEqualTo(SHIPPED + "+local-1");
    assertThat(models.rollback()).contains(SHIPPED);
    assertThat(models.rollback()).isEmpty();
    assertThat(models().inUse()).isEqualTo(SHIPPED);
  }

  @Test
  void numberOfAModelIsNotUsedAgain() throws IOException {
    var models = models(Origin.STARS);
    train(models, slang(300, 1));
    models.rollback();

    train(models, slang(300, 1));

    assertThat(models.inUse()).isEqualTo(SHIPPED + "+local-2");
  }

  @Test
  void fiveModelsAreKept() throws IOException {
    var models = models(Origin.STARS);
    for (int i = 0; i < 7; i++) {
      train(models, slang(300, 1));
      models.rollback();
    }

    try (Stream<Path> files = Files.list(folder.resolve("models"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "in-use",
              "sentiment-3.model",
              "sentiment-4.model",
              "sentiment-5.model",
              "sentiment-6.model",
              "sentiment-7.model");
    }
  }

  @Test
  void damagedModelGivesWayToTheShippedOne() throws IOException {
    train(models(Origin.STARS), slang(300, 1));
    var file = folder.resolve("models/sentiment-1.model");
    var bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);

    var models = models();

    assertThat(models.inUse()).isEqualTo(SHIPPED);
    assertThat(models.trouble())
        .hasValueSatisfying(line ->
            assertThat(line).contains("sentiment-1.model", "damaged", "the shipped model scores"));
  }

  @Test
  void missingModelAndDamagedChoiceGiveWayToo() throws IOException {
    train(models(Origin.STARS), slang(300, 1));
    Files.delete(folder.resolve("models/sentiment-1.model"));
    assertThat(models().trouble()).isPresent();

    Files.writeString(folder.resolve("models/in-use"), "../../etc/passwd\n");

    var models = models();
    assertThat(models.inUse()).isEqualTo(SHIPPED);
    assertThat(models.trouble())
        .hasValueSatisfying(line -> assertThat(line).contains("cannot be read"));
  }

  @Test
  void sameTextsGiveTheSameModel() throws IOException {
    train(models(Origin.STARS), slang(300, 1));
    train(models(Origin.STARS), slang(300, 1));

    var first = folder.resolve("models/sentiment-1.model");
    assertThat(Files.readAllBytes(folder.resolve("models/sentiment-2.model")))
        .isEqualTo(Files.readAllBytes(first))
        .hasSizeLessThan(300_000);
  }

  @Test
  void rollbackPassesOverWhatCannotBeUsed() throws IOException {
    var models = models(Origin.STARS);
    train(models, slang(300, 1));
    train(models, slang(400, 1));
    Files.delete(folder.resolve("models/sentiment-1.model"));

    assertThat(models.rollback()).contains(SHIPPED);
    assertThat(models().inUse()).isEqualTo(SHIPPED);
    assertThat(models().trouble()).isEmpty();
  }

  @Test
  void folderThatCannotBeWrittenLeavesTheModelInUse() throws IOException {
    Files.writeString(folder.resolve("models"), "a file in its place");
    var models = models(Origin.STARS);

    assertThatIOException().isThrownBy(() -> train(models, slang(300, 1)));

    assertThat(models.inUse()).isEqualTo(SHIPPED);
  }
}
