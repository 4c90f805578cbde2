package org.earshot.indexer.language;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Measures how often the language is told rightly on labelled texts outside the project:
/// `EARSHOT_SENTIMENT` names a folder with `dev/*.tsv.gz`. At most 400 texts a language, whole and
/// cut to six and three words in a row (Chinese and Japanese: twice as many characters). The
/// figures are written to `target/language-*.md`.
class LanguageFolderTest {
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "lt", "el", "te", "tr", "ar", "hi",
          "zh", "ja");
  private static final List<String> UNSPACED = List.of("zh", "ja");
  private static final int MOST = 400;
  private static final String GREEK = "αβγδεζηθικλμνξοπρσςτυφχψω";
  private static final List<String> LATIN =
      List.of(
          "a", "v", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m", "n", "ks", "o", "p", "r",
          "s", "s", "t", "y", "f", "x", "ps", "w");
  private static final double Z = 1.96;

  private record Row(String lang, String text) {}

  private record Count(int right, int all) {
    Count add(boolean isRight) {
      return new Count(right + (isRight ? 1 : 0), all + 1);
    }

    double share() {
      return right / (double) all;
    }

    /// Half the width of the Wilson interval at 95 %.
    double margin() {
      double p = share();
      double inner = p * (1 - p) / all + Z * Z / (4.0 * all * all);
      return Z * Math.sqrt(inner) / (1 + Z * Z / all);
    }
  }

  @ParameterizedTest(name = "{0} words")
  @CsvSource({"whole, 0, 0.97", "six, 6, 0.96", "three, 3, 0.91"})
  void tellsTheLanguage(String name, int words, double floor) throws IOException {
    var named = Optional.ofNullable(System.getenv("EARSHOT_SENTIMENT")).orElse("");
    assumeTrue(!named.isEmpty(), "EARSHOT_SENTIMENT names no folder of labelled texts");
    var language = Language.bundled();
    var random = new Random(5);
    Map<String, Count> counts = new TreeMap<>();
    for (var row : rows(Path.of(named).resolve("dev"))) {
      var text = cut(row, words, random);
      text.ifPresent(cut ->
          counts.merge(
              row.lang(),
              new Count(0, 0).add(language.of(cut).lang().equals(row.lang())),
              (a, b) -> new Count(a.right() + b.right(), a.all() + b.all())));
    }

    double mean = counts.values().stream().mapToDouble(Count::share).average().orElse(0);
    var report = new StringBuilder(String.format(Locale.ROOT, "%s: mean %.4f", name, mean));
    counts.forEach((lang, count) ->
        report.append(
            String.format(
                Locale.ROOT,
                "%n| %s | %d | %.3f ± %.3f |",
                lang,
                count.all(),
                count.share(),
                count.margin())));
    Files.writeString(
        Files.createDirectories(Path.of("target")).resolve("language-" + name + ".md"), report);
    assertThat(mean).isGreaterThanOrEqualTo(floor);
  }

  /// One of the ways in which Greeks write without a Greek keyboard.
  private static String latin(String greek) {
    var latin = new StringBuilder();
    var bare = Normalizer.normalize(greek, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    for (String letter : bare.toLowerCase(Locale.ROOT).split("", -1)) {
      int at = letter.isEmpty() ? -1 : GREEK.indexOf(letter);
      latin.append(at < 0 ? letter : LATIN.get(at));
    }
    return latin.toString();
  }

  @ParameterizedTest(name = "{0} words")
  @CsvSource({"whole, 0, 0.93", "six, 6, 0.91", "three, 3, 0.8"})
  void tellsGreekInLatinLetters(String name, int words, double floor) throws IOException {
    var named = Optional.ofNullable(System.getenv("EARSHOT_SENTIMENT")).orElse("");
    assumeTrue(!named.isEmpty(), "EARSHOT_SENTIMENT names no folder of labelled texts");
    var language = Language.bundled();
    var random = new Random(5);
    var count = new Count(0, 0);
    var rows = new ArrayList<Row>();
    read(Path.of(named).resolve("dev/skroutzshop.el.tsv.gz"), rows);
    for (var row : rows) {
      var cut = cut(row, words, random);
      if (cut.isPresent()) {
        count = count.add(language.of(latin(cut.get())).lang().equals("el"));
      }
    }

    Files.writeString(
        Files.createDirectories(Path.of("target")).resolve("language-greeklish-" + name + ".md"),
        String.format(Locale.ROOT, "%s: %.3f ± %.3f", name, count.share(), count.margin()));
    assertThat(count.share()).isGreaterThanOrEqualTo(floor);
  }

  private static Optional<String> cut(Row row, int words, Random random) {
    if (words == 0) {
      return Optional.of(row.text());
    }
    if (UNSPACED.contains(row.lang())) {
      return Optional.of(row.text().substring(0, Math.min(row.text().length(), words * 2)));
    }
    var all = Arrays.asList(row.text().strip().split("\\s+", -1));
    if (all.size() < words) {
      return Optional.empty();
    }
    int from = all.size() == words ? 0 : random.nextInt(all.size() - words);
    return Optional.of(String.join(" ", all.subList(from, from + words)));
  }

  private static List<Row> rows(Path folder) throws IOException {
    var rows = new ArrayList<Row>();
    try (var files = Files.list(folder)) {
      for (var file : files.sorted().toList()) {
        read(file, rows);
      }
    }
    Collections.shuffle(rows, new Random(1));
    var seen = new HashMap<String, Integer>();
    rows.removeIf(
        row -> !LANGUAGES.contains(row.lang()) || seen.merge(row.lang(), 1, Integer::sum) > MOST);
    return rows;
  }

  private static void read(Path file, List<Row> rows) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(file));
        var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      lines
          .lines()
          .map(line -> line.split("\t", 4))
          .map(columns -> new Row(columns[0], columns[3].replace("\\n", " ").replace("\\t", " ")))
          .forEach(rows::add);
    }
  }
}
