package org.earshot.crawler.extract.selectors;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.earshot.crawler.extract.facts.PlainText;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector.SelectorParseException;

/// One selector, compiled: the elements it finds, and the attribute that is asked of them.
///
/// @param elements what it finds; the element itself where empty
/// @param attribute what is taken of it; its words where empty
public record Css(Optional<Evaluator> elements, Optional<String> attribute) {
  private static final Pattern ATTRIBUTE = Pattern.compile("@([A-Za-z][A-Za-z0-9_:-]{0,60})$");

  /// Each level multiplies the work by the size of the page.
  private static final int DEEPEST = 3;

  /// jsoup takes these as regular expressions: one that backtracks would hold up everything.
  private static final List<String> REGULAR =
      List.of("~=", ":matches", ":matchesown", ":matcheswholetext", ":matcheswholeowntext");

  /// Compiles a selector.
  ///
  /// @throws IllegalArgumentException when it cannot be read
  public static Css of(String css) {
    problem(css)
        .ifPresent(problem -> {
          throw new IllegalArgumentException(problem + " in: " + css);
        });
    var query = query(css);
    var attribute = ATTRIBUTE.matcher(css.strip());
    return new Css(
        query.isEmpty() ? Optional.empty() : Optional.of(QueryParser.parse(query)),
        attribute.find() ? Optional.of(attribute.group(1)) : Optional.empty());
  }

  /// What is wrong with a selector, in words.
  public static Optional<String> problem(String css) {
    var query = query(css);
    if (query.isEmpty()) {
      return css.strip().startsWith("@") ? Optional.empty() : Optional.of("it is empty");
    }
    var lower = query.toLowerCase(Locale.ROOT);
    var regular = REGULAR.stream().filter(lower::contains).findFirst();
    if (regular.isPresent()) {
      return Optional.of(
          "regular expressions ("
              + regular.get()
              + ") at character "
              + (lower.indexOf(regular.get()) + 1)
              + " are not taken, use [name*=part] or :contains(words)");
    }
    if (depth(query) > DEEPEST) {
      return Optional.of("brackets are nested more than " + DEEPEST + " deep");
    }
    return parses(query)
        ? Optional.empty()
        : Optional.of("cannot be read from character " + broken(query) + " on");
  }

  private static String query(String css) {
    return ATTRIBUTE.matcher(css.strip()).replaceFirst("").strip();
  }

  private static int depth(String query) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < query.length(); i++) {
      depth += query.charAt(i) == '(' ? 1 : query.charAt(i) == ')' ? -1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  private static boolean parses(String query) {
    try {
      QueryParser.parse(query);
      return true;
    } catch (SelectorParseException | IllegalArgumentException _) {
      return false;
    }
  }

  /// Number of the first character, from 1, behind the longest beginning that can be read.
  private static int broken(String query) {
    for (int end = query.length() - 1; end > 0; end--) {
      if (!Character.isWhitespace(query.charAt(end - 1)) && parses(query.substring(0, end))) {
        int at = end;
        while (at < query.length() - 1 && Character.isWhitespace(query.charAt(at))) {
          at++;
        }
        return at + 1;
      }
    }
    return 1;
  }

  /// The elements within another one, itself included, that it finds.
  Stream<Element> in(Element within) {
    return elements.map(found -> within.select(found).stream()).orElseGet(() -> Stream.of(within));
  }

  /// The attribute that is asked for, or the words, of the first element that has any.
  ///
  /// @param otherwise attributes that say it better than words, tried where none is asked for
  Optional<String> value(Element within, String... otherwise) {
    return in(within)
        .map(element -> value(element, List.of(otherwise)))
        .filter(value -> !value.isBlank())
        .findFirst();
  }

  private String value(Element element, List<String> otherwise) {
    if (attribute.isPresent()) {
      return element.attr(attribute.get());
    }
    return otherwise.stream()
        .map(element::attr)
        .filter(value -> !value.isBlank())
        .findFirst()
        .orElseGet(() -> PlainText.of(element));
  }

  /// The words of all elements, each on lines of its own.
  Optional<String> words(Element within) {
    var words = String.join("\n", in(within).map(element -> value(element, List.of())).toList());
    return Optional.of(words.strip()).filter(text -> !text.isEmpty());
  }
}
