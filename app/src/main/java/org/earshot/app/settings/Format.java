package org.earshot.app.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How a value is written.
///
/// @param expected what to write, for the one who wrote something else
/// @param list whether several values may be given
/// @param parse reads the text; empty where it is not of this format
record Format<T>(String expected, boolean list, Function<String, Optional<T>> parse) {
  private static final Pattern SHORT_DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");
  private static final Pattern SIZE =
      Pattern.compile("([0-9]{1,12})\\s*(B|KB|MB|GB)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
  private static final Pattern COMMA = Pattern.compile(",");
  private static final long KILO = 1024;

  static final Format<String> TEXT = one("text", text -> Optional.of(text));
  static final Format<Duration> DURATION =
      one("a duration such as 500ms, 5s, 10m, 24h, 14d or PT1H30M", Format::duration);
  static final Format<Long> SIZE_IN_BYTES =
      one("a size such as 512KB or 10MB, or a number of bytes", Format::size);
  static final Format<Integer> NUMBER =
      one(
          "a whole number",
          text ->
              COUNT.matcher(text).matches()
                  ? Optional.of(Integer.valueOf(text))
                  : Optional.empty());
  static final Format<Path> PATH = one("a path", Format::path);
  static final Format<URI> WEB_ADDRESS =
      one("an address such as https://earshot.example", Format::webAddress);
  static final Format<Set<String>> TEXTS =
      new Format<>("a list of texts", true, text -> Optional.of(texts(text)));

  static <E extends Enum<E>> Format<E> oneOf(Class<E> type) {
    var names =
        Arrays.stream(type.getEnumConstants())
            .collect(Collectors.toMap(value -> value.name().toLowerCase(Locale.ROOT), e -> e));
    var shown =
        Arrays.stream(type.getEnumConstants())
            .map(value -> value.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return one(
        "one of " + shown, text -> Optional.ofNullable(names.get(text.toLowerCase(Locale.ROOT))));
  }

  /// Any of the values, or none.
  static <E extends Enum<E>> Format<Set<E>> someOf(Class<E> type) {
    var one = oneOf(type);
    var expected = one.expected().replace("one of", "a list of");
    return new Format<>(
        expected,
        true,
        text -> {
          var read = texts(text).stream().map(one.parse()).toList();
          return read.stream().allMatch(Optional::isPresent)
              ? Optional.of(
                  read.stream().flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet()))
              : Optional.empty();
        });
  }

  /// The same format for a setting that may be left out.
  @SuppressWarnings("OptionalMapToOptional") // outside: could it be read; inside: was it said
  Format<Optional<T>> optional() {
    return new Format<>(expected, list, text -> parse.apply(text).map(Optional::of));
  }

  private static <T> Format<T> one(String expected, Function<String, Optional<T>> parse) {
    return new Format<>(expected, false, parse);
  }

  private static Optional<Duration> duration(String text) {
    var written = SHORT_DURATION.matcher(text);
    if (!written.matches()) {
      return isoDuration(text);
    }
    long amount = Long.parseLong(written.group(1));
    return Optional.of(
        switch (written.group(2)) {
          case "ms" -> Duration.ofMillis(amount);
          case "s" -> Duration.ofSeconds(amount);
          case "m" -> Duration.ofMinutes(amount);
          case "h" -> Duration.ofHours(amount);
          default -> Duration.ofDays(amount);
        });
  }

  private static Optional<Duration> isoDuration(String text) {
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }

  private static Optional<Long> size(String text) {
    var written = SIZE.matcher(text);
    if (!written.matches()) {
      return Optional.empty();
    }
    var unit = written.group(2) == null ? "B" : written.group(2).toUpperCase(Locale.ROOT);
    long factor =
        switch (unit) {
          case "KB" -> KILO;
          case "MB" -> KILO * KILO;
          case "GB" -> KILO * KILO * KILO;
          default -> 1;
        };
    return Optional.of(Long.parseLong(written.group(1)) * factor);
  }

  private static Optional<Path> path(String text) {
    try {
      return Optional.of(Path.of(text));
    } catch (InvalidPathException other) {
      return Optional.empty();
    }
  }

  private static Optional<URI> webAddress(String text) {
    try {
      var uri = new URI(text);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException other) {
      return Optional.empty();
    }
  }

  private static Set<String> texts(String text) {
    return List.of(COMMA.split(text)).stream()
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }
}
