package org.earshot.indexer.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.earshot.indexer.sentiment.Joined.Others;
import org.earshot.indexer.sentiment.Token.Kind;
import org.junit.jupiter.api.Test;

class TrainerTest {
  private static final List<String> GRAMMAR =
      List.of(
          "# made-up words",
          "@thing = blorp | fnarf | {other}",
          "@other = gnask | plim",
          "@time = now | today | again | of late",
          "pos: the {thing} zibbled {time}",
          "neg: the {thing} quonked {time}",
          "neu: the {thing} exists {time}");

  @Test
  void aGrammarGivesItsSentencesAndAlwaysTheSame() {
    var sentences = Grammar.sentences("en", GRAMMAR, 40);

    assertThat(sentences)
        .contains(new Labelled("en", "grammar", "pos", "the blorp zibbled now"))
        .contains(new Labelled("en", "grammar", "neg", "the gnask quonked of late"))
        .doesNotHaveDuplicates()
        .isEqualTo(Grammar.sentences("en", GRAMMAR, 40));
  }

  @Test
  void aGrammarWithoutTheNamedAlternativesIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Grammar.sentences("en", List.of("pos: {nothing}"), 1))
        .withMessageContaining("{nothing}");
  }

  @Test
  void learnsFromTexts() throws IOException {
    var model = roundTrip(trained(Grammar.sentences("en", GRAMMAR, 40)));

    assertThat(model.shares(seen("en", "that wug zibbled")).side()).isEqualTo(2);
    assertThat(model.shares(seen("en", "that wug quonked")).side()).isEqualTo(0);
    assertThat(model.shares(seen("en", "that wug exists")).side()).isEqualTo(1);
  }

  @Test
  void theSharesAddUpToOne() {
    var shares = trained(Grammar.sentences("en", GRAMMAR, 40)).shares(seen("en", "zibbled"));

    assertThat(shares.bad() + shares.neither() + shares.good()).isCloseTo(1, within());
    assertThat(shares.confidence()).isEqualTo(shares.good());
    assertThat(shares.balance()).isEqualTo(shares.good() - shares.bad());
  }

  private static Offset<Double> within() {
    return Offset.offset(1e-9);
  }

  @Test
  void theSameTextsGiveTheSameBytes() throws IOException {
    var rows = Grammar.sentences("en", GRAMMAR, 40);

    assertThat(bytes(trained(rows))).isEqualTo(bytes(trained(rows)));
  }

  @Test
  void aSourceWithoutNeutralTextsTeachesNothingAboutNeither() {
    var rows = new ArrayList<>(Grammar.sentences("en", GRAMMAR, 40));
    for (int i = 0; i < 100; i++) {
      rows.add(new Labelled("fr", "stars", i % 2 == 0 ? "pos" : "neg", i % 2 == 0 ? "oui" : "non"));
    }

    var model = trained(rows);

    assertThat(model.shares(seen("fr", "non")).balance()).isNegative();
    assertThat(model.shares(seen("fr", "oui")).balance()).isPositive();
    assertThat(model.shares(seen("fr", "exists")).side()).isEqualTo(1);
  }

  @Test
  void aLanguageItNeverSawIsReadByWhatAllShare() {
    var model = trained(Grammar.sentences("en", GRAMMAR, 40));
    var good = new Seen("xx", List.of(), new float[] {1, 1});
    var bad = new Seen("xx", List.of(), new float[] {1, -1});

    assertThat(model.knows("xx")).isFalse();
    assertThat(model.shares(good).balance()).isPositive();
    assertThat(model.shares(bad).balance()).isNegative();
  }

  @Test
  void ofALanguageItNeverSawItIsLessSure() {
    var model = trained(Grammar.sentences("en", GRAMMAR, 40));

    assertThat(model.shares(new Seen("xx", List.of(), new float[] {1, 1})).confidence())
        .isLessThan(model.shares(new Seen("en", List.of(), new float[] {1, 1})).confidence())
        .isLessThan(0.5);
  }

  @Test
  void labelsDrawnByLotDoNotMakeItUnsureOfOthers() {
    var rows = new ArrayList<Labelled>();
    var sides = List.of("neg", "neu", "pos");
    var random = new Random(3);
    for (int i = 0; i < 3000; i++) {
      String word = random.nextBoolean() ? "zibbled" : "quonked";
      rows.add(new Labelled("fr", "lot", sides.get(random.nextInt(3)), word + " x" + i));
      boolean praise = random.nextInt(10) > 0 == (i % 2 == 0);
      rows.add(new Labelled("fr", "stars", praise ? "pos" : "neg", i % 2 == 0 ? "oui" : "non"));
    }

    assertThat(trained(rows).shares(seen("fr", "oui")).confidence()).isGreaterThan(0.55);
  }

  @Test
  void longerTextsAreMadeOfSentencesAndLabelledByTheGreaterPart() {
    var sentences = Grammar.sentences("en", GRAMMAR, 40);

    var texts = Joined.of(sentences, Map.of());

    assertThat(texts).isNotEmpty().isEqualTo(Joined.of(sentences, Map.of()));
    assertThat(texts)
        .allSatisfy(text -> {
          int good = text.text().split("zibbled", -1).length - 1;
          int bad = text.text().split("quonked", -1).length - 1;
          assertThat(text.side()).isEqualTo(good > bad ? 2 : 0);
          assertThat(good + bad).isBetween(3, 8);
        });
    assertThat(Joined.of(Grammar.sentences("en", List.of("pos: fine"), 1), Map.of())).isEmpty();
  }

  @Test
  void whereTheContentComplainTooPraiseMayHoldMoreBlameThanPraise() {
    var sentences = Grammar.sentences("en", GRAMMAR, 40);

    var texts = Joined.of(sentences, Map.of("en", new Others(0.9, 0)));

    assertThat(texts)
        .anyMatch(text -> text.side() == 2 && text.text().split("quonked", -1).length > 4)
        .noneMatch(text -> text.side() == 0 && text.text().split("zibbled", -1).length > 1);
    assertThatIllegalArgumentException().isThrownBy(() -> new Others(1, 0));
  }

  @Test
  void aLineOfTheGrammarMaySayHowManyTextsItGives() {
    var lines = List.of("@n = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9", "pos 60: {n}{n}", "neg: {n}{n}");

    var sentences = Grammar.sentences("en", lines, 3);

    assertThat(sentences).filteredOn(text -> text.side() == 2).hasSizeBetween(30, 60);
    assertThat(sentences).filteredOn(text -> text.side() == 0).hasSizeBetween(1, 3);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Grammar.sentences("en", List.of("no label"), 1));
  }

  @Test
  void weightsOfAnotherLayoutAreRefused() {
    var other = new DataInputStream(new ByteArrayInputStream(new byte[64]));

    assertThatIOException().isThrownBy(() -> LinearModel.read(other));
  }

  @Test
  void weightsCutShortAreRefused() throws IOException {
    byte[] bytes = bytes(trained(Grammar.sentences("en", GRAMMAR, 5)));
    var half = new DataInputStream(new ByteArrayInputStream(bytes, 0, bytes.length / 2));

    assertThatIOException().isThrownBy(() -> LinearModel.read(half)).withMessageContaining("short");
  }

  @Test
  void macroF1IsTheMeanOverTheLabelsThatOccur() {
    var accuracy = new Accuracy();
    accuracy.add(0, 0);
    accuracy.add(0, 2);
    accuracy.add(2, 2);

    assertThat(accuracy.f1(0)).isEqualTo(2.0 / 3);
    assertThat(accuracy.f1(2)).isEqualTo(2.0 / 3);
    assertThat(accuracy.macroF1()).isEqualTo(2.0 / 3);
  }

  private static LinearModel trained(List<Labelled> rows) {
    return Trainer.train(rows, row -> seen(row.lang(), row.text()), Map.of("grammar", 1.0));
  }

  private static Seen seen(String lang, String text) {
    var tokens =
        Arrays.stream(text.split(" ", -1)).map(word -> new Token(word, Kind.WORD, false)).toList();
    float tone = text.contains("zibbled") ? 1 : 0;
    return new Seen(lang, tokens, new float[] {1, text.contains("quonked") ? -1 : tone});
  }

  private static byte[] bytes(LinearModel model) throws IOException {
    var bytes = new ByteArrayOutputStream();
    model.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static LinearModel roundTrip(LinearModel model) throws IOException {
    return LinearModel.read(new DataInputStream(new ByteArrayInputStream(bytes(model))));
  }
}
