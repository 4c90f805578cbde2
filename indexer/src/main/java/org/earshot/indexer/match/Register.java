package org.earshot.indexer.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.earshot.indexer.Brand;
import org.jspecify.annotations.Nullable;

/// The lines of all brands and the keys by which they are found. It changes only before it is given
/// away; a change afterwards is made on a copy, which is quick: a few arrays.
final class Register {
  /// Lines that are held against every post. Each costs as much as hundreds that are not.
  static final int MOST_ALWAYS = 100;

  private static final String[] VALUES = {Values.SITE, Values.SOURCE, Values.TYPE};

  private final LineReader reader;
  private final Map<String, int[]> brands;
  private final Table singles;
  private final Table pairs;
  private final Table firsts;
  private final List<Integer> always;
  private @Nullable Line[] lines;
  private int size;
  private int beginnings;
  private boolean foreign;
  private boolean authors;
  private boolean values;

  Register(LineReader reader) {
    this.reader = reader;
    this.brands = new HashMap<>();
    this.singles = new Table();
    this.pairs = new Table();
    this.firsts = new Table();
    this.always = new ArrayList<>();
    this.lines = new Line[64];
  }

  private Register(Register other) {
    this.reader = other.reader;
    this.brands = new HashMap<>(other.brands);
    this.singles = other.singles.copy();
    this.pairs = other.pairs.copy();
    this.firsts = other.firsts.copy();
    this.always = new ArrayList<>(other.always);
    this.lines = other.lines.clone();
    this.size = other.size;
    this.beginnings = other.beginnings;
    this.foreign = other.foreign;
    this.authors = other.authors;
    this.values = other.values;
  }

  Register copy() {
    return new Register(this);
  }

  /// Listens for a brand, instead of the one that had its key.
  void put(Brand brand) {
    remove(brand.key());
    var own = reader.lines(brand);
    var numbers = new int[own.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = add(own.get(i));
    }
    brands.put(brand.key(), numbers);
  }

  void remove(String brand) {
    var numbers = brands.remove(brand);
    if (numbers == null) {
      return;
    }
    for (int number : numbers) {
      var line = lines[number];
      if (line != null) {
        forget(number, reader.keys(line));
      }
      lines[number] = null;
    }
  }

  boolean isEmpty() {
    return brands.isEmpty();
  }

  Optional<Line> line(int number) {
    return Optional.ofNullable(lines[number]);
  }

  Table singles() {
    return singles;
  }

  Table pairs() {
    return pairs;
  }

  Table firsts() {
    return firsts;
  }

  int beginnings() {
    return beginnings;
  }

  /// Whether a name is written in another script than Latin.
  boolean isForeign() {
    return foreign;
  }

  boolean asksForAuthors() {
    return authors;
  }

  void always(Longs found) {
    always.forEach(found::add);
  }

  /// The lines that name no word, found by the values of the post.
  void values(Facts facts, Longs found) {
    if (!values) {
      return;
    }
    for (var field : VALUES) {
      Values.of(field, facts).forEach(value -> singles.find(Hash.value(field, value), found));
    }
  }

  /// The lines that are held against every post, and those that are held against none because there
  /// are too many.
  List<String> always() {
    return always.stream().map(this::line).flatMap(Optional::stream).map(Line::written).toList();
  }

  private int add(Line line) {
    int number = size++;
    if (number == lines.length) {
      lines = Arrays.copyOf(lines, number * 2);
    }
    lines[number] = line;
    var keys = reader.keys(line);
    keys.ifPresentOrElse(
        found -> {
          each(singles, found.singles(), number);
          each(pairs, found.pairs(), number);
          known(found.firsts());
          beginnings |= found.beginnings();
        },
        () -> {
          if (always.size() < MOST_ALWAYS) {
            always.add(number);
          }
        });
    note(line.node());
    return number;
  }

  private void forget(int number, Optional<Keys> keys) {
    keys.ifPresent(found -> {
      for (int i = 0; i < found.singles().size(); i++) {
        singles.remove(found.singles().get(i), number);
      }
      for (int i = 0; i < found.pairs().size(); i++) {
        pairs.remove(found.pairs().get(i), number);
      }
    });
    always.remove(Integer.valueOf(number));
  }

  private static void each(Table table, Longs keys, int number) {
    for (int i = 0; i < keys.size(); i++) {
      table.add(keys.get(i), number);
    }
  }

  /// First words are kept once and never forgotten: one too many costs a look.
  private void known(Longs keys) {
    for (int i = 0; i < keys.size(); i++) {
      if (!firsts.holds(keys.get(i))) {
        firsts.add(keys.get(i), 0);
      }
    }
  }

  private void note(Node node) {
    switch (node) {
      case Node.All all -> all.parts().forEach(this::note);
      case Node.Any any -> any.parts().forEach(this::note);
      case Node.Not not -> note(not.part());
      case Node.Choice choice -> choice.parts().forEach(this::note);
      case Node.Sequence sequence -> sequence.parts().forEach(this::note);
      case Node.Near near -> near.parts().forEach(this::note);
      case Node.Apart apart -> note(apart.wanted());
      case Node.Named named -> {
        foreign |= named.name().letters().charAt(0) >= 0x80;
        authors |= named.mask() == Text.AUTHOR;
      }
      case Node.Exact exact -> authors |= exact.mask() == Text.AUTHOR;
      case Node.Pattern pattern -> authors |= pattern.mask() == Text.AUTHOR;
      case Node.Value value -> values = true;
      case Node.Link link -> {}
      case Node.Stars stars -> {}
      case Node.Everything everything -> {}
    }
  }
}
