package org.earshot.indexer.match;

import java.util.List;
import java.util.Set;

/// A query as it is held against posts.
sealed interface Node {
  /// Whether the post is what is asked for.
  boolean holds(Seen seen);

  /// Something that stands somewhere in the text.
  sealed interface Placed extends Node permits Leaf, Choice, Apart {
    /// Every place where it stands, in order.
    Spans spans(Seen seen);

    @Override
    default boolean holds(Seen seen) {
      return !spans(seen).isEmpty();
    }
  }

  /// Something that was written at a place of the query.
  sealed interface Leaf extends Placed permits Named, Exact, Pattern, Sequence, Near {
    /// Where it begins in the query.
    int from();

    int to();
  }

  record All(List<Node> parts) implements Node {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(Seen seen) {
      for (var part : parts) {
        if (!part.holds(seen)) {
          return false;
        }
      }
      return true;
    }
  }

  record Any(List<Node> parts) implements Node {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(Seen seen) {
      for (var part : parts) {
        if (part.holds(seen)) {
          return true;
        }
      }
      return false;
    }
  }

  record Not(Node part) implements Node {
    @Override
    public boolean holds(Seen seen) {
      return !part.holds(seen);
    }
  }

  record Everything() implements Node {
    @Override
    public boolean holds(Seen seen) {
      return true;
    }
  }

  /// A link to an address or below it.
  record Link(Address address) implements Node {
    @Override
    public boolean holds(Seen seen) {
      return seen.text().addresses().stream().anyMatch(found -> found.within(address));
    }
  }

  /// A whole value of a field: site, source, type, language.
  record Value(String field, Set<String> patterns) implements Node {
    public Value {
      patterns = Set.copyOf(patterns);
    }

    @Override
    public boolean holds(Seen seen) {
      return Values.of(field, seen.facts()).stream()
          .anyMatch(value -> patterns.stream().anyMatch(pattern -> Glob.of(pattern).fits(value)));
    }
  }

  /// Stars on the scale of 1 to 5.
  record Stars(double from, double to) implements Node {
    @Override
    public boolean holds(Seen seen) {
      var stars = Values.stars(seen.facts());
      return stars >= from && stars <= to;
    }
  }

  /// A name, in every way in which it is written.
  ///
  /// @param starts keys of words with which it may begin
  record Named(Name name, Starts starts, int mask, int from, int to) implements Leaf {
    @Override
    public Spans spans(Seen seen) {
      var spans = new Spans();
      var text = seen.text();
      for (int i = 0; i < text.size(); i++) {
        boolean may = text.isIn(i, mask) && starts.mayStart(seen.readings(), i);
        int end = may ? name.end(text, i, seen.reading()) : -1;
        if (end >= 0) {
          spans.add(i, end);
        }
      }
      return spans;
    }
  }

  /// A word with its symbols.
  ///
  /// @param lead how many symbols stand before its first word
  /// @param words how many words are in it
  record Exact(String written, boolean caseKept, int lead, int words, int mask, int from, int to)
      implements Leaf {
    @Override
    public Spans spans(Seen seen) {
      var spans = new Spans();
      var text = seen.text();
      for (int i = 0; i + words <= text.size(); i++) {
        if (text.isIn(i, mask) && sideBySide(text, i) && AsWritten.stands(this, text, i)) {
          spans.add(i, i + words);
        }
      }
      return spans;
    }

    /// Not where an address begins within: the `T` of `AT&T-shop.example` is no word of the text.
    private boolean sideBySide(Text text, int first) {
      return text.position(first + words - 1) - text.position(first) == words - 1;
    }
  }

  record Pattern(Glob glob, int mask, int from, int to) implements Leaf {
    @Override
    public Spans spans(Seen seen) {
      var spans = new Spans();
      var text = seen.text();
      for (int i = 0; i < text.size(); i++) {
        if (text.isIn(i, mask) && glob.fits(text.letters(i))) {
          spans.add(i, i + 1);
        }
      }
      return spans;
    }
  }

  /// Parts one right behind the other.
  record Sequence(List<Placed> parts, int from, int to) implements Leaf {
    public Sequence {
      parts = List.copyOf(parts);
    }

    @Override
    public Spans spans(Seen seen) {
      var spans = parts.get(0).spans(seen);
      for (int i = 1; i < parts.size() && !spans.isEmpty(); i++) {
        spans = Nearness.behind(seen.text(), spans, parts.get(i).spans(seen));
      }
      return spans;
    }
  }

  record Choice(List<Placed> parts) implements Placed {
    public Choice {
      parts = List.copyOf(parts);
    }

    @Override
    public Spans spans(Seen seen) {
      var spans = new Spans();
      parts.forEach(part -> spans.addAll(part.spans(seen)));
      return spans.sorted();
    }
  }

  /// Parts near each other.
  record Near(List<Placed> parts, int distance, boolean ordered, int from, int to) implements Leaf {
    public Near {
      parts = List.copyOf(parts);
    }

    @Override
    public Spans spans(Seen seen) {
      return new Nearness(this, seen).spans();
    }
  }

  /// One part where no other stands near.
  record Apart(Placed wanted, Placed unwanted, int distance) implements Placed {
    @Override
    public Spans spans(Seen seen) {
      var spans = wanted.spans(seen);
      return spans.isEmpty()
          ? spans
          : Nearness.apart(seen.text(), spans, unwanted.spans(seen), distance);
    }
  }
}
