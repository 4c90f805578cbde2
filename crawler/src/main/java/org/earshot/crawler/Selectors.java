package org.earshot.crawler;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.earshot.crawler.extract.selectors.Css;

/// Where the parts of a post stand on a page, as the operator says it with CSS selectors.
///
/// Each part is a selector within one element of the list; `@name` behind it takes an attribute
/// instead of the words: `date=time@datetime`. A bare `@name` is an attribute of the list's element
/// itself.
///
/// @param parts selector by part; the list and the text are always there
public record Selectors(Map<Part, String> parts) {
  /// What a selector finds.
  public enum Part {
    /// The elements that hold one post each.
    LIST("list"),
    TEXT("text"),
    TITLE("title"),
    AUTHOR("author"),
    AUTHOR_URL("authorUrl"),
    DATE("date"),
    RATING("rating"),
    PERMALINK("permalink"),
    /// What the owner of the place answers to the post.
    OWNER_REPLY("ownerReply"),
    /// The link to the next page of the list, anywhere on the page.
    NEXT("next");

    private final String label;

    Part(String label) {
      this.label = label;
    }

    /// What people call it.
    public String label() {
      return label;
    }

    static Optional<Part> of(String label) {
      for (var part : values()) {
        if (part.label.equalsIgnoreCase(label)) {
          return Optional.of(part);
        }
      }
      return Optional.empty();
    }
  }

  /// The kind of source that is read with them.
  public static final String KIND = "selectors";

  /// Hand-written selectors are shorter; a longer one is a program.
  public static final int LONGEST = 500;

  /// A selector that cannot be read names its part and the character at which it breaks.
  ///
  /// @throws IllegalArgumentException when a part is missing or cannot be read
  public Selectors {
    parts = Map.copyOf(parts);
    for (var needed : List.of(Part.LIST, Part.TEXT)) {
      if (parts.getOrDefault(needed, "").isBlank()) {
        throw new IllegalArgumentException(
            "selectors need '" + needed.label() + "', such as " + needed.label() + "=div.review");
      }
    }
    parts.forEach(Selectors::check);
  }

  private static void check(Part part, String css) {
    if (css.length() > LONGEST) {
      throw new IllegalArgumentException(
          "selector '" + part.label() + "' has more than " + LONGEST + " characters");
    }
    Css.problem(css)
        .ifPresent(problem -> {
          throw new IllegalArgumentException(
              "selector '" + part.label() + "': " + problem + " in: " + css);
        });
  }

  /// Reads lines of the form `part=selector`.
  ///
  /// @throws IllegalArgumentException when a line names no part, names one twice, or cannot be read
  public static Selectors of(List<String> lines) {
    var parts = new EnumMap<Part, String>(Part.class);
    for (var line : lines) {
      int equals = line.indexOf('=');
      var label = (equals < 0 ? line : line.substring(0, equals)).strip();
      var part = Part.of(label).orElseThrow(() -> unknown(label));
      var css = equals < 0 ? "" : line.substring(equals + 1).strip();
      if (parts.put(part, css) != null) {
        throw new IllegalArgumentException("selector '" + part.label() + "' is given twice");
      }
    }
    return new Selectors(parts);
  }

  private static IllegalArgumentException unknown(String label) {
    var labels = new ArrayList<String>();
    for (var part : Part.values()) {
      labels.add(part.label());
    }
    return new IllegalArgumentException(
        String.format(
            Locale.ROOT,
            "there is no selector '%s'; write part=selector, the parts are %s",
            label,
            String.join(", ", labels)));
  }

  /// The selector of a part.
  public Optional<String> part(Part part) {
    return Optional.ofNullable(parts.get(part));
  }

  /// One `part=selector` a line, in a fixed order: what [#of(List)] reads.
  public List<String> lines() {
    var lines = new ArrayList<String>();
    for (var part : Part.values()) {
      part(part).ifPresent(css -> lines.add(part.label() + "=" + css));
    }
    return lines;
  }
}
