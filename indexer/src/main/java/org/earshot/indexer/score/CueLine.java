package org.earshot.indexer.score;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.earshot.indexer.Topic;

/// A line of a word list: `kind TAB weight TAB phrase, phrase, …`, where a topic's kind is
/// `topic.delivery` and the like.
record CueLine(Cue cue, List<String> phrases) {
  private static final String TOPIC = "topic.";

  CueLine {
    phrases = List.copyOf(phrases);
  }

  /// The lines of a bundled word list; none where there is no such list.
  static List<CueLine> bundled(String name) {
    try (var in = CueLine.class.getResourceAsStream(name + ".tsv")) {
      if (in == null) {
        return List.of();
      }
      try (var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
        return lines
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("# "))
            .map(line -> of(name, line))
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CueLine of(String list, String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != 3) {
      throw new IllegalArgumentException(
          "word list " + list + ": expected kind, weight and phrases, not '" + line + "'");
    }
    var phrases =
        Arrays.stream(columns[2].split(",", -1))
            .map(String::strip)
            .filter(phrase -> !phrase.isEmpty())
            .toList();
    return new CueLine(cue(columns[0], Double.parseDouble(columns[1])), phrases);
  }

  private static Cue cue(String kind, double weight) {
    if (kind.startsWith(TOPIC)) {
      var topic = Topic.valueOf(kind.substring(TOPIC.length()).toUpperCase(Locale.ROOT));
      return new Cue(Cue.Kind.TOPIC, Optional.of(topic), weight);
    }
    var plain = Cue.Kind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'));
    return new Cue(plain, Optional.empty(), weight);
  }
}
