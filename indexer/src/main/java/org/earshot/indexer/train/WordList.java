package org.earshot.indexer.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// A list of words with what each counts, as others publish them: AFINN (`"good": 3`) or VADER
/// (`"good": 1.9`). It is read from their file and measured beside the model on the same texts; it
/// is no part of the project.
///
/// @param name what the table calls it
/// @param values by lower-case word
record WordList(String name, Map<String, Double> values) {
  private static final Pattern ENTRY =
      Pattern.compile("(?m)^?[\\s{,]*[\"']?([\\p{L}][\\p{L}\\p{M} '-]*)[\"']?\\s*:\\s*(-?[0-9.]+)");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}'’-]*");

  /// VADER's normalisation and its threshold for neutral (C. J. Hutto and E. Gilbert, 2014).
  private static final double NORMAL = 15;

  private static final double NEUTRAL = 0.05;

  WordList {
    values = Map.copyOf(values);
  }

  /// @param file JSON or JavaScript: words, a colon, a number
  static WordList read(String name, Path file) throws IOException {
    var values = new HashMap<String, Double>();
    var entries = ENTRY.matcher(Files.readString(file));
    while (entries.find()) {
      values.put(entries.group(1).toLowerCase(Locale.ROOT), Double.parseDouble(entries.group(2)));
    }
    if (values.isEmpty()) {
      throw new IOException(file + " holds no words with numbers");
    }
    return new WordList(name, values);
  }

  /// 0 for bad, 1 for neither, 2 for good.
  int side(String text) {
    double balance = balance(text);
    if (balance <= -NEUTRAL) {
      return 0;
    }
    return balance >= NEUTRAL ? 2 : 1;
  }

  /// −1 to 1.
  double balance(String text) {
    double sum = 0;
    var words = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (words.find()) {
      sum += values.getOrDefault(words.group(), 0.0);
    }
    return sum / Math.sqrt(sum * sum + NORMAL);
  }
}
