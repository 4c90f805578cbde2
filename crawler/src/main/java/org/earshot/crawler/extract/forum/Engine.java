package org.earshot.crawler.extract.forum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.earshot.crawler.PostType;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/// How an engine marks up its posts.
final class Engine {
  private static final Pattern OR = Pattern.compile("\\s*\\|\\|\\s*");
  private static final Pattern AND = Pattern.compile("\\s*&&\\s*");
  private static final Set<String> SELECTORS =
      Set.of("post", "drop", "skip", "verified", "reply", "indent");

  private final String name;
  private final Map<String, String> lines;
  private final Map<String, Place> places;
  private final Map<String, Evaluator> selectors;

  Engine(String name, Map<String, String> lines) {
    this.name = name;
    this.lines = Map.copyOf(lines);
    var where = new java.util.HashMap<String, Place>();
    var which = new java.util.HashMap<String, Evaluator>();
    lines.forEach((key, value) -> {
      if (SELECTORS.contains(key)) {
        which.put(key, QueryParser.parse(value.replace("||", ",")));
      } else if (!Set.of(
              "type", "sign", "all", "cut", "rows", "owner", "ping", "dateAfter", "textAfter")
          .contains(key)) {
        where.put(key, Place.parse(value));
      }
    });
    this.places = Map.copyOf(where);
    this.selectors = Map.copyOf(which);
  }

  String name() {
    return name;
  }

  /// Alternatives of strings that all stand in the source of the engine's pages.
  List<List<String>> signs() {
    var signs = new ArrayList<List<String>>();
    for (var alternative : OR.split(lines.getOrDefault("sign", ""), -1)) {
      signs.add(List.of(AND.split(alternative, -1)));
    }
    return signs;
  }

  PostType type() {
    return switch (lines.getOrDefault("type", "post")) {
      case "comment", "answer" -> PostType.COMMENT;
      case "review" -> PostType.REVIEW;
      default -> PostType.POST;
    };
  }

  Place place(String fact) {
    return places.getOrDefault(fact, Place.nowhere());
  }

  Optional<Evaluator> selector(String key) {
    return Optional.ofNullable(selectors.get(key));
  }

  boolean flag(String key) {
    return lines.getOrDefault(key, "no").equals("yes");
  }

  Optional<String> word(String key) {
    return Optional.ofNullable(lines.get(key));
  }
}
