package org.earshot.crawler.extract.forum;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/// Finds the posts of a page of which nobody has told how it is built: elements that are named as
/// posts are (`review-card`, `comment_12`), or else siblings of one shape that each hold an author,
/// a date and a text.
final class Repeats {
  /// Fewer blocks of one shape are chance.
  static final int FEWEST = 3;

  /// No list is longer; a page with more elements of one name wants to exhaust us.
  static final int MOST = 2_000;

  /// A block of a list of links says less.
  private static final int SHORTEST_TEXT = 20;

  private static final Engine NAMELESS = new Engine("nameless", Map.of("type", "comment"));
  private static final Engine NAMELESS_REVIEW =
      new Engine("nameless-review", Map.of("type", "review"));
  private static final Engine NAMELESS_POST = new Engine("nameless-post", Map.of("type", "post"));

  private final Instant seen;

  Repeats(Instant seen) {
    this.seen = seen;
  }

  /// @param elements those of a page's body, in its order
  List<Draft> in(List<Element> elements) {
    var asides = new Asides();
    var named = best(new NamedGroups(asides).in(elements), false);
    return named.isEmpty() ? best(new DatedGroups(asides, seen).in(elements), true) : named;
  }

  /// The group that makes the most complete posts.
  private List<Draft> best(List<List<Element>> groups, boolean strict) {
    List<Draft> best = List.of();
    int most = 0;
    for (var group : groups) {
      var drafts = read(group, strict);
      int score = drafts.stream().mapToInt(Repeats::score).sum();
      if (score > most) {
        best = drafts;
        most = score;
      }
    }
    return best;
  }

  private List<Draft> read(List<Element> group, boolean strict) {
    var engine = engine(group);
    var roots = Block.setOf(group);
    var finder = new Finder(engine, seen);
    var drafts = new ArrayList<Draft>();
    for (var element : group) {
      var draft = finder.read(new Block(element, List.of(), roots));
      if (isPost(draft, strict)) {
        drafts.add(draft);
      }
    }
    if (drafts.size() * 2 < group.size() || (strict && drafts.size() < FEWEST)) {
      return List.of();
    }
    new Nesting(engine).link(drafts);
    return drafts;
  }

  private static boolean isPost(Draft draft, boolean strict) {
    boolean said = draft.text.isPresent() || draft.rating.isPresent();
    if (strict) {
      return draft.author.isPresent()
          && draft.date.isPresent()
          && draft.text.filter(text -> text.length() >= SHORTEST_TEXT).isPresent();
    }
    return said
        && (draft.date.isPresent()
            || (draft.author.isPresent() && (draft.rating.isPresent() || draft.text.isPresent())));
  }

  private static int score(Draft draft) {
    int facts = 0;
    for (var fact : List.of(draft.author, draft.date, draft.text)) {
      facts += fact.isPresent() ? 2 : 0;
    }
    return facts + (draft.rating.isPresent() ? 1 : 0) + (draft.title.isPresent() ? 1 : 0);
  }

  private static Engine engine(List<Element> group) {
    var first = group.getFirst();
    if (Words.mentions(first, UnitWords.REVIEW)
        || group.stream()
            .anyMatch(
                element -> Words.of(element.id()).stream().anyMatch(UnitWords.REVIEW::contains))) {
      return NAMELESS_REVIEW;
    }
    if (Words.mentions(first, UnitWords.COMMENT)
        || Words.of(first.id()).stream().anyMatch(UnitWords.COMMENT::contains)) {
      return NAMELESS;
    }
    return looksRated(group) ? NAMELESS_REVIEW : isForum(first) ? NAMELESS_POST : NAMELESS;
  }

  private static boolean looksRated(List<Element> group) {
    long rated =
        group.stream()
            .filter(element -> Stars.find(new Block(element, List.of(), Set.of())).isPresent())
            .count();
    return rated * 2 > group.size();
  }

  private static boolean isForum(Element first) {
    return Words.mentions(first, UnitWords.POST);
  }
}
