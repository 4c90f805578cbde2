package org.earshot.indexer.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {
  private static final List<String> GRAMMAR =
      List.of(
          "# made-up words, so that the word lists know nothing",
          "@thing = blorp | fnarf | {other}",
          "@other = gnask | plim",
          "pos: the {thing} zibbled",
          "neg: the {thing} quonked",
          "neu: the {thing} exists");

  @TempDir Path folder;

  @Test
  void aGrammarGivesItsSentencesAndAlwaysTheSame() {
    var sentences = Grammar.sentences("en", GRAMMAR, 20);

    assertThat(sentences)
        .contains(new Labelled("en", "grammar", "pos", "the blorp zibbled"))
        .contains(new Labelled("en", "grammar", "neg", "the gnask quonked"))
        .doesNotHaveDuplicates()
        .isEqualTo(Grammar.sentences("en", GRAMMAR, 20));
  }

  @Test
  void aGrammarWithoutTheNamedAlternativesIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Grammar.sentences("en", List.of("pos: {nothing}"), 1))
        .withMessageContaining("{nothing}");
  }

  @Test
  void learnsWhatTheWordListsDoNotKnow() throws IOException {
    var reader = new Reader();
    var model = roundTrip(Trainer.train(Grammar.sentences("en", GRAMMAR, 20), reader));

    assertThat(shares(model, reader, "that wug zibbled")[2]).isGreaterThan(0.5);
    assertThat(shares(model, reader, "that wug quonked")[0]).isGreaterThan(0.5);
    assertThat(shares(model, reader, "that wug exists")[1]).isGreaterThan(0.5);
  }

  private static double[] shares(LinearModel model, Reader reader, String text) {
    var reading = reader.read(text, "en");
    return model.shares(Features.of(reading, Tone.of(reading)), "en");
  }

  private static LinearModel roundTrip(LinearModel model) throws IOException {
    var bytes = new ByteArrayOutputStream();
    model.write(new DataOutputStream(bytes));
    return LinearModel.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
  }

  @Test
  void weightsOfAnotherLayoutAreRefused() {
    var other = new DataInputStream(new ByteArrayInputStream(new byte[64]));

    assertThatIOException().isThrownBy(() -> LinearModel.read(other));
  }

  @Test
  void theCommandTrainsFromFolders() throws IOException {
    try (var rows =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("made-up.en.tsv.gz")))) {
      rows.write(
          "en\tmade-up\tpos\tgood\\tthing\nen\tmade-up\tneg\tbad thing\n"
              .getBytes(StandardCharsets.UTF_8));
    }
    Files.write(folder.resolve("en.txt"), GRAMMAR);
    Path weights = folder.resolve("weights");

    TrainModel.main(new String[] {folder.toString(), folder.toString(), weights.toString()});

    assertThat(weights).isNotEmptyFile();
    assertThat(TrainModel.rows(folder, folder))
        .contains(new Labelled("en", "made-up", "pos", "good\tthing"));
  }

  @Test
  void theCommandSaysHowItIsUsed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrainModel.main(new String[0]))
        .withMessageContaining("FOLDER GRAMMAR OUT");
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
}
