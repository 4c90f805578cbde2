package org.earshot.indexer.match;

import java.util.List;
import java.util.Optional;
import org.earshot.indexer.match.Node.Placed;

/// Finds the keys of a query: of what must all be there the rarest part's, of a choice
/// everything's. A query without keys has to be held against every post.
record Anchors(Reading reading) {
  /// A pattern that begins with fewer letters is found by too many words.
  static final int BEGINNING = 2;

  Optional<Keys> of(Node node) {
    return switch (node) {
      case Node.All all -> cheapest(all.parts());
      case Node.Any any -> every(any.parts());
      case Node.Not not -> Optional.empty();
      case Node.Everything everything -> Optional.empty();
      case Node.Stars stars -> Optional.empty();
      case Node.Link link ->
          Optional.of(Keys.single(Hash.host(link.address().host()), Keys.LINK_COST));
      case Node.Value value -> value(value);
      case Placed placed -> placed(placed);
    };
  }

  private Optional<Keys> placed(Placed placed) {
    return switch (placed) {
      case Node.Named named -> Optional.of(Keys.of(named.name(), reading));
      case Node.Exact exact -> exact(exact);
      case Node.Pattern pattern -> pattern(pattern.glob());
      case Node.Sequence sequence -> cheapest(sequence.parts());
      case Node.Near near -> cheapest(near.parts());
      case Node.Choice choice -> every(choice.parts());
      case Node.Apart apart -> placed(apart.wanted());
    };
  }

  private Optional<Keys> cheapest(List<? extends Node> parts) {
    return parts.stream().map(this::of).flatMap(Optional::stream).reduce(Keys::or);
  }

  private Optional<Keys> every(List<? extends Node> parts) {
    var keys = Optional.of(Keys.none());
    for (var part : parts) {
      var own = of(part);
      keys = keys.flatMap(others -> own.map(others::and));
    }
    return keys;
  }

  private Optional<Keys> exact(Node.Exact exact) {
    var text = reading.reader().read(exact.written());
    int longest = 0;
    for (int i = 1; i < text.size(); i++) {
      longest = text.length(i) > text.length(longest) ? i : longest;
    }
    var word = text.letters(longest);
    return Optional.of(Keys.single(Hash.of(word, 0, word.length()), Keys.cost(word.length())));
  }

  private static Optional<Keys> pattern(Glob glob) {
    var beginning = glob.beginning();
    return beginning.length() < BEGINNING
        ? Optional.empty()
        : Optional.of(Keys.beginning(beginning));
  }

  /// A language is not asked for in vain, and a pattern has no one value.
  private static Optional<Keys> value(Node.Value value) {
    boolean plain =
        value.patterns().stream()
            .noneMatch(pattern ->
                pattern.indexOf('*') >= 0
                    || pattern.indexOf('?') >= 0
                    || pattern.indexOf('\\') >= 0);
    if (!plain || value.field().equals(Values.LANG) || value.field().equals(Values.URL)) {
      return Optional.empty();
    }
    return value.patterns().stream()
        .map(pattern -> Keys.single(Hash.value(value.field(), pattern), Keys.VALUE_COST))
        .reduce(Keys::and);
  }
}
