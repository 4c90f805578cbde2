package org.earshot.indexer.sentiment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// A text that people labelled: `lang TAB source TAB label TAB text` with `\\`, `\t` and `\n`
/// escaped.
public record Labelled(String lang, String source, String label, String text) {
  private static final int COLUMNS = 4;

  /// All rows of the `*.tsv.gz` files of a folder, in the order of their names.
  public static List<Labelled> folder(Path folder) throws IOException {
    var rows = new ArrayList<Labelled>();
    try (var files = Files.list(folder)) {
      for (var file : files.filter(f -> f.toString().endsWith(".tsv.gz")).sorted().toList()) {
        rows.addAll(file(file));
      }
    }
    return rows;
  }

  private static List<Labelled> file(Path file) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(file));
        var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank()).map(Labelled::of).toList();
    }
  }

  public static Labelled of(String line) {
    String[] columns = line.split("\t", COLUMNS);
    if (columns.length != COLUMNS) {
      throw new IllegalArgumentException("expected lang, source, label and text: " + line);
    }
    return new Labelled(columns[0], columns[1], columns[2], unescaped(columns[3]));
  }

  private static String unescaped(String text) {
    return text.replace("\\\\", "\u0000")
        .replace("\\t", "\t")
        .replace("\\n", "\n")
        .replace('\u0000', '\\');
  }

  /// 0 for bad, 1 for neither, 2 for good.
  public int side() {
    return switch (label) {
      case "neg" -> 0;
      case "neu" -> 1;
      case "pos" -> 2;
      default -> throw new IllegalArgumentException("label is neg, neu or pos, not " + label);
    };
  }
}
