package org.earshot.crawler.extract.forum;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The engines that `engines.conf` describes.
final class EngineBook {
  private static final String RESOURCE = "engines.conf";

  private final List<Engine> engines;
  private final Marks marks = new Marks();

  /// For each engine, alternatives of marks that all have to be there.
  private final List<List<int[]>> signs = new ArrayList<>();

  private final BitSet talk = new BitSet();

  private EngineBook(List<Engine> engines) {
    this.engines = List.copyOf(engines);
    for (var engine : this.engines) {
      signs.add(engine.signs().stream().map(this::numbers).toList());
    }
    TalkPage.SIGNS.forEach(sign -> talk.set(marks.number(sign)));
  }

  private int[] numbers(List<String> sign) {
    return sign.stream().mapToInt(marks::number).toArray();
  }

  static EngineBook load() {
    try (var in = Objects.requireNonNull(EngineBook.class.getResourceAsStream(RESOURCE), RESOURCE);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return parse(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static EngineBook parse(List<String> lines) {
    Map<String, Map<String, String>> sections = new LinkedHashMap<>();
    Map<String, String> section = new LinkedHashMap<>();
    for (var line : lines) {
      var text = line.strip();
      int equals = text.indexOf(" = ");
      if (text.startsWith("[")) {
        section = new LinkedHashMap<>();
        sections.put(text.substring(1, text.length() - 1), section);
      } else if (equals > 0 && !text.startsWith("#")) {
        section.put(text.substring(0, equals).strip(), text.substring(equals + 3).strip());
      }
    }
    var engines = new ArrayList<Engine>();
    sections.forEach((name, facts) -> engines.add(new Engine(name, facts)));
    return new EngineBook(engines);
  }

  List<Engine> engines() {
    return engines;
  }

  /// What a page's source tells.
  ///
  /// @param engines whose marks it bears, in the order of the book
  /// @param talk whether it may be a talk page of MediaWiki
  record Told(List<Engine> engines, boolean talk) {}

  Told of(String source) {
    var found = marks.in(source);
    return new Told(engines(found), found.intersects(talk));
  }

  private List<Engine> engines(BitSet found) {
    var engines = new ArrayList<Engine>();
    for (int i = 0; i < signs.size(); i++) {
      if (bears(signs.get(i), found)) {
        engines.add(this.engines.get(i));
      }
    }
    return engines;
  }

  private static boolean bears(List<int[]> signs, BitSet found) {
    for (var sign : signs) {
      boolean all = true;
      for (int mark : sign) {
        all = all && found.get(mark);
      }
      if (all) {
        return true;
      }
    }
    return false;
  }
}
