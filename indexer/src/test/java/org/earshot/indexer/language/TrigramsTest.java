package org.earshot.indexer.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrigramsTest {
  private static final List<String> ALL = List.of("eng", "lit", "deu", "fra", "spa", "pol");
  private static final LanguageDetectorModel MODEL = model();

  private static LanguageDetectorModel model() {
    try (var in =
        Objects.requireNonNull(Language.class.getResourceAsStream("/langdetect-183.bin"))) {
      return new LanguageDetectorModel(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the kettle broke after two weeks and nobody answers",
        "virdulys sugedo po savaitės, niekas neatsako",
        "der wasserkocher ist kaputt",
        "la tetera se rompió"
      })
  void weighsPiecesAsOpenNlpDoes(String text) {
    var weights = Trigrams.of(MODEL, ALL).weigh(text);
    var model = MODEL.getMaxentModel();
    double[] shares = model.eval(pieces(text));

    double first = shares[model.getIndex(ALL.getFirst())];
    for (int i = 1; i < ALL.size(); i++) {
      assertThat(weights[i] - weights[0])
          .as(ALL.get(i))
          .isCloseTo(Math.log(shares[model.getIndex(ALL.get(i))] / first), within(1e-4));
    }
  }

  private static String[] pieces(String text) {
    var pieces = new ArrayList<String>();
    for (int from = 0; from < text.length(); from++) {
      for (int to = from + 1; to <= Math.min(from + 3, text.length()); to++) {
        pieces.add(text.substring(from, to));
      }
    }
    return pieces.toArray(String[]::new);
  }
}
