package org.earshot.indexer.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.earshot.indexer.Score;
import org.earshot.indexer.Scorer;
import org.earshot.indexer.Sentiment;
import org.earshot.indexer.sentiment.Joined.Others;
import org.earshot.indexer.sentiment.Labelled;
import org.earshot.indexer.train.Figures.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainModelTest {
  private static final List<String> GRAMMAR =
      List.of("@thing = blorp | fnarf", "pos: the {thing} zibbled", "neg: the {thing} quonked");

  @TempDir Path folder;

  @Test
  void theCommandTrainsFromFolders() throws IOException {
    rows("en\tmade-up\tpos\tgood\\tthing\nen\tmade-up\tneg\tbad thing\n");
    Files.write(folder.resolve("en.txt"), GRAMMAR);
    Files.writeString(
        folder.resolve("sources.tsv"),
        "# source, weight\nmade-up\t0.25\t0.5\njoined\txx\t0.6\t0.3\n");
    Path weights = folder.resolve("weights");

    TrainModel.main(new String[] {folder.toString(), folder.toString(), weights.toString()});

    assertThat(weights).isNotEmptyFile();
    assertThat(TrainModel.rows(folder, folder))
        .contains(new Labelled("en", "made-up", "pos", "good\tthing"))
        .contains(new Labelled("en", "grammar", "pos", "the blorp zibbled"));
    assertThat(Sources.read(folder))
        .isEqualTo(
            new Sources(
                Map.of("made-up", 0.25, "made-up-joined", 0.5),
                Map.of("made-up", 0.5),
                Map.of("xx", new Others(0.6, 0.3))));
    var many = Collections.nCopies(6, Labelled.of("en\tmade-up\tpos\tgood"));
    var both = new ArrayList<>(many);
    both.addAll(Collections.nCopies(6, Labelled.of("en\tmade-up\tneg\tbad")));
    assertThat(Sources.read(folder).joined(both)).hasSize(14);
  }

  private void rows(String text) throws IOException {
    try (var rows = new GZIPOutputStream(Files.newOutputStream(folder.resolve("a.en.tsv.gz")))) {
      rows.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void theCommandSaysHowItIsUsed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrainModel.main(new String[0]))
        .withMessageContaining("FOLDER SEEDS OUT");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Evaluate.main(new String[0]))
        .withMessageContaining("FOLDER");
  }

  @Test
  void theTableStandsBesideTheWordListsOfOthers() throws IOException {
    var list = folder.resolve("list.js");
    Files.writeString(list, "export const x = {\n  grand: 3,\n  \"grim\": -2.5,\n};\n");
    var rows =
        List.of(
            new Labelled("en", "made-up", "pos", "A grand day"),
            new Labelled("en", "made-up", "neg", "A grim day"),
            new Labelled("en", "made-up", "neu", "A day"));
    Scorer glad = request -> score(0.9, Sentiment.POSITIVE);
    var evaluate = new Evaluate(glad, true, List.of(WordList.read("list", list)));

    evaluate.all(rows);

    assertThat(evaluate.table())
        .contains("| en | made-up | 3 | 16.7 (")
        .contains("| 33.3 (6–79) |")
        .endsWith("| 100.0, 100.0 |\n");
  }

  private static Score score(double score, Sentiment sentiment) {
    return new Score("en", sentiment, score, 0.9, false, List.of(), 0, false, List.of(), "made up");
  }

  @Test
  void aFileWithoutWordsIsNoWordList() throws IOException {
    var empty = Files.writeString(folder.resolve("empty.json"), "{}");

    assertThatIOException()
        .isThrownBy(() -> WordList.read("empty", empty))
        .withMessageContaining("no words");
  }

  @Test
  void figuresCountWhatIsLeftToPeopleApart() {
    var figures = new Figures();
    figures.add(new Answer(0, 0, false, 0.9, false));
    figures.add(new Answer(2, 0, false, 0.4, true));

    assertThat(figures.coverage().share()).isEqualTo(0.5);
    assertThat(figures.accuracyWhereSure().share()).isEqualTo(1);
    assertThat(figures.accuracy().share()).isEqualTo(0.5);
    assertThat(figures.calibrationError()).isBetween(0.24, 0.26);
    assertThat(figures.threeSided()).isFalse();
    assertThat(figures.macroF1Interval()).contains("(").isEqualTo(figures.macroF1Interval());
    assertThat(figures.signF1()).isPositive();
  }
}
