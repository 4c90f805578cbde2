package org.earshot.crawler.extract.forum;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.earshot.crawler.extract.facts.DayOrder;
import org.earshot.crawler.extract.facts.ShownTimes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Finds the posts of a page of which nobody has told how it is built: elements that are named as
/// posts are (`review-card`, `comment_12`), or else siblings of one shape that each hold an author,
/// a date and a text.
final class Repeats {
  /// Fewer blocks of one shape are chance.
  private static final int FEWEST = 3;

  /// No list is longer; a page with more elements of one name wants to exhaust us.
  private static final int MOST = 2_000;

  /// A shorter date holds no post's words beside it.
  private static final int MAX_DATE = 60;

  /// A block of a list of links says less.
  private static final int SHORTEST_TEXT = 20;

  private static final Set<String> ASIDE =
      Set.of(
          "sidebar",
          "related",
          "recent",
          "latest",
          "popular",
          "footer",
          "nav",
          "menu",
          "widget",
          "breadcrumb",
          "trending",
          "recommended",
          "carousel",
          "ticker",
          "archive");

  private static final Engine NAMELESS = new Engine("nameless", Map.of("type", "comment"));
  private static final Engine NAMELESS_REVIEW =
      new Engine("nameless-review", Map.of("type", "review"));
  private static final Engine NAMELESS_POST = new Engine("nameless-post", Map.of("type", "post"));

  private final Instant seen;
  private final ShownTimes times;

  Repeats(Instant seen) {
    this.seen = seen;
    this.times = new ShownTimes(seen, DayOrder.DAY_FIRST);
  }

  List<Draft> in(Document document) {
    var named = best(named(document), false);
    return named.isEmpty() ? best(shaped(document), true) : named;
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
    if (Words.mentions(first, Words.REVIEW)
        || group.stream()
            .anyMatch(
                element -> Words.of(element.id()).stream().anyMatch(Words.REVIEW::contains))) {
      return NAMELESS_REVIEW;
    }
    if (Words.mentions(first, Words.COMMENT)
        || Words.of(first.id()).stream().anyMatch(Words.COMMENT::contains)) {
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
    return Words.mentions(first, Words.POST);
  }

  // --- by name

  private static List<List<Element>> named(Document document) {
    Map<String, List<Element>> groups = new LinkedHashMap<>();
    for (var element : document.body().getAllElements()) {
      var name = unitName(element);
      if (name.isPresent() && !isAside(element)) {
        var group = groups.computeIfAbsent(name.get(), _ -> new ArrayList<>());
        if (group.size() < MOST) {
          group.add(element);
        }
      }
    }
    return List.copyOf(groups.values());
  }

  private static Optional<String> unitName(Element element) {
    if (Set.of(
            "a",
            "span",
            "button",
            "input",
            "form",
            "body",
            "script",
            "i",
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "img",
            "svg",
            "textarea",
            "label")
        .contains(element.normalName())) {
      return Optional.empty();
    }
    for (var name : Words.names(element)) {
      if (Words.isUnit(name)) {
        return Optional.of(element.normalName() + "." + stem(name));
      }
    }
    var id = element.id();
    boolean numbered = !id.isEmpty() && id.chars().anyMatch(Character::isDigit) && Words.isUnit(id);
    return numbered ? Optional.of(element.normalName() + "#" + stem(id)) : Optional.empty();
  }

  private static String stem(String name) {
    return name.replaceAll("\\d+", "");
  }

  private static boolean isAside(Element element) {
    for (var at = element; at != null; at = at.parent()) {
      if (at.normalName().equals("aside")
          || at.normalName().equals("nav")
          || at.normalName().equals("footer")) {
        return at.select("article").isEmpty();
      }
      if (Words.mentions(at, ASIDE)
          && !at.normalName().equals("body")
          && !at.normalName().equals("html")
          && !at.normalName().equals("main")) {
        return true;
      }
    }
    return false;
  }

  // --- by shape

  /// Dates of one look mark the posts: a post reaches from its date up to where the next one's
  /// begins.
  private List<List<Element>> shaped(Document document) {
    Map<String, List<Element>> dates = new HashMap<>();
    for (var element : document.body().getAllElements()) {
      if (isDate(element) && !isAside(element)) {
        dates.computeIfAbsent(look(element), _ -> new ArrayList<>()).add(element);
      }
    }
    var groups = new ArrayList<List<Element>>();
    dates.values().stream()
        .filter(group -> group.size() >= FEWEST && group.size() <= MOST)
        .forEach(group -> groups.add(reaches(group)));
    return groups;
  }

  private boolean isDate(Element element) {
    if (element.normalName().equals("time")) {
      return true;
    }
    var own = element.ownText();
    return !own.isBlank()
        && own.length() <= MAX_DATE
        && own.chars().anyMatch(Character::isDigit)
        && times.parse(own).isPresent();
  }

  private static String look(Element element) {
    var look = new StringBuilder();
    var at = element;
    for (int i = 0; i < 3 && at != null; i++) {
      look.append(at.normalName())
          .append('.')
          .append(new TreeSet<>(at.classNames().stream().map(Repeats::stem).toList()))
          .append('/');
      at = at.parent();
    }
    return look.toString();
  }

  private static List<Element> reaches(List<Element> dates) {
    java.util.IdentityHashMap<Element, Integer> holds = new java.util.IdentityHashMap<>();
    for (var date : dates) {
      for (var at = date; at != null; at = at.parent()) {
        holds.merge(at, 1, Integer::sum);
      }
    }
    var reaches = new ArrayList<Element>();
    for (var date : dates) {
      var at = date;
      while (at.parent() != null && holds.getOrDefault(at.parent(), 0) == 1) {
        at = at.parent();
      }
      reaches.add(at);
    }
    return reaches;
  }
}
