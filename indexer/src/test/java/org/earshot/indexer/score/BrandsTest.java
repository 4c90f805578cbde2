package org.earshot.indexer.score;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.earshot.indexer.ScoreRequest;
import org.earshot.indexer.Scorer;
import org.earshot.indexer.Scorers;
import org.earshot.indexer.Sentiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What texts in eighteen languages say of each of two brands: side by side, compared, preferred,
/// switched from and to, quoted, asked about, as a place and as a maker. All were written, and
/// parted into halves, before the code that reads comparisons. The *worked* half was looked at
/// while it was written; the *unseen* half was measured after it was done, and once more after two
/// later edits that were not made for it, with the same figure. Before that code the figures were
/// 79 and 83. One hand wrote both halves, so that the unseen one is only mildly so.
class BrandsTest {
  private static final Scorer SCORER = Scorers.bundled();

  private static final int COLUMNS = 6;

  /// @param wanted bad, neither or good
  private record Row(String half, String brand, String wanted, String text) {
    boolean isRead() {
      return wanted.equals(word(SCORER.score(request()).sentiment()));
    }

    private ScoreRequest request() {
      return new ScoreRequest(
          text, Optional.of(brand), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static String word(Sentiment sentiment) {
      return switch (sentiment) {
        case NEGATIVE -> "bad";
        case NEUTRAL -> "neither";
        case POSITIVE -> "good";
      };
    }
  }

  private static List<Row> rows(String half) throws IOException {
    try (var in = BrandsTest.class.getResourceAsStream("brands.tsv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", COLUMNS)))
          .map(parts -> new Row(parts.get(0), parts.get(2), parts.get(3), parts.get(5)))
          .filter(row -> row.half().equals(half))
          .toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"worked, 137, 132", "unseen, 136, 123"})
  void whatIsSaidOfEachBrandIsTold(String half, int all, int floor) throws IOException {
    var rows = rows(half);
    var missed = new ArrayList<>(rows);
    missed.removeIf(Row::isRead);

    assertThat(rows).hasSize(all);
    assertThat(missed).hasSizeLessThanOrEqualTo(all - floor);
  }

  /// Words of comparison that compare no brands: a complaint stays one.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "I would rather Acme just refunded me instead of sending vouchers.",
        "Nobody beats Acme at losing parcels.",
        "I prefer my coffee hot, Acme. Yours was cold and the cup leaked.",
        "The app says Acme delivered it, but nothing arrived and nobody answers.",
        "Compared to last year Acme got slower, ruder and more expensive.",
        "Acme hat mir statt der Lampe einen kaputten Karton geschickt, unverschämt.",
        "Je préfère vous prévenir : chez Acme le service est lamentable.",
        "Zamiast pomóc, w Acme kazali mi czekać trzy godziny i nikt nie przyszedł.",
        "Vietoj atsakymo Acme atsiuntė dar vieną sąskaitą, siaubas.",
        "Вместо возврата денег Acme прислали купон, позор.",
        "Acme yardım etmek yerine telefonu yüzüme kapattı.",
        "Acme 환불 대신 쿠폰만 주네요. 최악입니다.",
        "Acmeは返金の代わりにクーポンを送ってきた。最悪。",
        "Acme不给退款，而不是解决问题，客服还骂人，太差了。",
        "Αντί για επιστροφή χρημάτων η Acme μου έστειλε κουπόνι, αίσχος.",
        "Acme ने पैसे लौटाने की जगह कूपन भेज दिया, बहुत घटिया।"
      })
  void aComplaintStaysOneWhereNobodyElseIsNamed(String text) {
    assertThat(new Row("", "Acme", "bad", text).isRead()).isTrue();
  }

  @Test
  void aQuestionDecidesNothing() {
    var text = "Is Globex better than Acme?";

    assertThat(new Row("", "Acme", "neither", text).isRead()).isTrue();
    assertThat(new Row("", "Globex", "neither", text).isRead()).isTrue();
  }
}
