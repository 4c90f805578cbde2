package org.earshot.crawler.extract.facts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.earshot.crawler.extract.facts.Senses.Sense;

/// The words in which pages of many languages state dates and ages, from `time-words.properties`.
final class TimeWords {
  /// How long ago something was is counted in these.
  enum Unit {
    SECONDS,
    MINUTES,
    HOURS,
    DAYS,
    WEEKS,
    MONTHS,
    YEARS
  }

  /// Kurdish and Persian join a name to what follows it with this letter.
  private static final String IZAFE = "ی";

  private static final String RESOURCE = "time-words.properties";
  private static final String COUNT = "number.";
  private static final String BESIDE = "with.";
  private static final Pattern BLANK = Pattern.compile("\\s+");

  private final Map<String, Integer> months = new HashMap<>();
  private final Map<String, Integer> jalali = new HashMap<>();
  private final Map<String, Integer> weekdays = new HashMap<>();
  private final Map<String, Unit> units = new HashMap<>();
  private final Map<String, Unit> unitStems = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Unit> past = new HashMap<>();
  private final Map<String, Unit> unitsBeside = new HashMap<>();
  private final Senses senses = new Senses();

  /// Names of several words, by the first of them.
  private final Map<String, List<String>> phrases = new HashMap<>();

  private final KnownWords known = new KnownWords();

  private TimeWords(Properties lines) {
    lines.stringPropertyNames().stream().sorted().forEach(key -> line(key, lines.getProperty(key)));
  }

  static TimeWords load() {
    try (var in = Objects.requireNonNull(TimeWords.class.getResourceAsStream(RESOURCE), RESOURCE);
        var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      var lines = new Properties();
      lines.load(reader);
      return new TimeWords(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void line(String key, String value) {
    var words = Arrays.asList(BLANK.split(value.strip(), -1));
    if (key.startsWith(BESIDE)) {
      beside(key.substring(BESIDE.length()), words);
      return;
    }
    for (var word : words) {
      if (word.contains("_")) {
        phrases
            .computeIfAbsent(word.substring(0, word.indexOf('_')), _ -> new ArrayList<>())
            .add(word.replace('_', ' '));
      }
      if (!key.startsWith(COUNT)) {
        known.add(word);
      }
    }
    int dot = key.indexOf('.');
    if (dot < 0) {
      senses.add(Sense.valueOf(key.toUpperCase(Locale.ROOT)), words);
      return;
    }
    var name = key.substring(dot + 1);
    switch (key.substring(0, dot)) {
      case "month" -> numbered(months, name, words);
      case "jalali" -> numbered(jalali, name, words);
      case "weekday" -> numbered(weekdays, name, words);
      case "number" -> numbered(counts, name, words);
      case "past" ->
          words.forEach(word -> past.put(word, Unit.valueOf(name.toUpperCase(Locale.ROOT))));
      case "unit" -> unit(Unit.valueOf(name.toUpperCase(Locale.ROOT)), words);
      default -> throw new IllegalStateException(RESOURCE + " has an unknown line " + key);
    }
  }

  private static void numbered(Map<String, Integer> map, String number, List<String> words) {
    for (var word : words) {
      map.putIfAbsent(word, Integer.valueOf(number));
      map.putIfAbsent(Accents.off(word), Integer.valueOf(number));
    }
  }

  private void unit(Unit unit, List<String> words) {
    for (var word : words) {
      if (word.endsWith("*")) {
        unitStems.putIfAbsent(Accents.off(word.substring(0, word.length() - 1)), unit);
      } else {
        units.putIfAbsent(Accents.off(word), unit);
      }
    }
  }

  private void beside(String key, List<String> words) {
    int dot = key.indexOf('.');
    var unit = Unit.valueOf(key.substring(dot + 1).toUpperCase(Locale.ROOT));
    words.forEach(word -> unitsBeside.put(pair(key.substring(0, dot), word), unit));
  }

  private static String pair(String marker, String word) {
    return Accents.off(marker) + " " + Accents.off(word);
  }

  /// Names of two words become one, joined by `_`.
  String joined(String line) {
    var joined = line;
    int from = 0;
    for (int blank = line.indexOf(' '); blank >= 0; blank = line.indexOf(' ', from)) {
      for (var phrase : phrases.getOrDefault(word(line, from, blank), List.of())) {
        joined = joined.replace(phrase, phrase.replace(' ', '_'));
      }
      from = blank + 1;
    }
    return joined;
  }

  /// A word without the signs in front of it.
  private static String word(String line, int from, int to) {
    int begin = from;
    while (begin < to && !Character.isLetter(line.charAt(begin))) {
      begin++;
    }
    return line.substring(begin, to);
  }

  /// Whether a word in small letters of ASCII that stands in a text says anything of a time.
  boolean knows(String text, int from, int to) {
    return known.has(text, from, to);
  }

  Optional<Integer> month(String word) {
    return Optional.ofNullable(months.get(word))
        .or(() -> Optional.ofNullable(months.get(Accents.off(word))))
        .or(() ->
            word.endsWith(IZAFE)
                ? Optional.ofNullable(months.get(word.substring(0, word.length() - 1)))
                : Optional.empty());
  }

  Optional<Integer> jalaliMonth(String word) {
    return Optional.ofNullable(jalali.get(word));
  }

  Optional<Integer> weekday(String word) {
    return Optional.ofNullable(weekdays.get(word))
        .or(() -> Optional.ofNullable(weekdays.get(Accents.off(word))));
  }

  /// The number that a word names, from two to ten.
  Optional<Integer> count(String word) {
    return Optional.ofNullable(counts.get(word))
        .or(() -> Optional.ofNullable(counts.get(Accents.off(word))));
  }

  /// The unit of which a word names the one before this.
  Optional<Unit> past(String word) {
    return Optional.ofNullable(past.get(word));
  }

  /// The unit of a word beside another that says that it is an age: there it may be shorter, or
  /// mean another one than elsewhere.
  Optional<Unit> unit(String word, String marker) {
    var unit = unitsBeside.get(pair(marker, word));
    return unit == null ? unit(word) : Optional.of(unit);
  }

  /// The unit of a word; the longest stem that fits decides.
  Optional<Unit> unit(String word) {
    var exact = units.get(Accents.off(word));
    if (exact != null) {
      return Optional.of(exact);
    }
    var plain = Accents.off(word);
    for (int end = plain.length(); end > 0; end--) {
      var unit = unitStems.get(plain.substring(0, end));
      if (unit != null) {
        return Optional.of(unit);
      }
    }
    return Optional.empty();
  }

  boolean says(Sense sense, String word) {
    return senses.says(sense, word);
  }
}
