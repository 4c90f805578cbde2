package org.earshot.crawler.extract.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.earshot.crawler.Author;
import org.earshot.crawler.extract.facts.Permalinks;
import org.jsoup.nodes.Element;

/// Who wrote an article: what the page states for machines first, then the byline.
final class Byline {
  private static final String[] NAMES = {
    "author",
    "article:author",
    "og:article:author",
    "article:author_name",
    "byl",
    "byline",
    "dc.creator",
    "dc:creator",
    "dcterms.creator",
    "dc.creator.name",
    "parsely-author",
    "sailthru.author",
    "citation_author",
    "cxenseparse:author",
    "authors",
    "creator"
  };

  /// A longer one is a sentence.
  private static final int LONGEST = 100;

  private static final int MAX_WORDS = 8;
  private static final int NEAR = 10;

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?i)^(?:(?:(?:written|posted|published|words|text|story|photo|article|reviewed|verfasst"
              + "|geschrieben|veröffentlicht|publié|écrit|publicado|escrito|ein beitrag|ein gastbeitrag"
              + ")\\s+)?(?:by|von|vom|par|por|di|av|door|af|przez)\\b\\s*:?|(?:autor(?:in|en)?|authors?"
              + "|auteur|text|words|von|by|geschrieben)\\s*:)\\s*");
  private static final Pattern AFTER =
      Pattern.compile(
          "(?iu)\\s*(?:[|•·–—<\\[\\n]|,?\\s(?:on|am|le|el|at|in|vom|updated|published|posted"
              + "|veröffentlicht)\\s|,?\\s?\\d{1,2}(?:st|nd|rd|th)?[.:/\\s]|,?\\s?\\d{1,2}(?:st|nd|rd|th)\\b"
              + "|\\b\\d{4}\\b|,\\s(?:staff|editor|contributor|reporter|correspondent)\\b).*$",
          Pattern.DOTALL);

  private static final Pattern ADDRESS = Pattern.compile("\\s[-–|(]\\s?https?://\\S+$");

  /// "View all posts by" in front of the name.
  private static final Pattern ALL_OF =
      Pattern.compile(
          "(?i)^(?:view|see|show|read|zeige|alle|alles|all|more|mehr|voir|ver|posts)\\b.{0,40}?"
              + "\\b(?:by|von|of|from|par|de|por)\\s+");

  private static final Set<String> NOBODY =
      Set.of(
          "admin",
          "administrator",
          "author",
          "autor",
          "staff",
          "editor",
          "redaktion",
          "guest",
          "unknown",
          "anonymous",
          "null",
          "undefined",
          "by",
          "von",
          "facebook",
          "twitter",
          "follow",
          "share",
          "email",
          "none",
          "view all posts",
          "about the author",
          "über den autor",
          "more",
          "posts by",
          "profile",
          "contact");

  /// The words of the patterns above, and of nobodies, that are of ASCII letters.
  private static final Set<String> NO_NAME =
      Set.of(
          ("written posted published words text story photo article reviewed verfasst geschrieben"
                  + " publicado escrito ein beitrag gastbeitrag by von vom par por di av door af"
                  + " autor autorin autoren author authors auteur on am le el at in updated staff"
                  + " editor contributor reporter correspondent view see show read zeige alle alles"
                  + " all more mehr voir ver posts of from de about the profile contact admin"
                  + " administrator redaktion guest unknown anonymous null undefined facebook"
                  + " twitter follow share email none")
              .split(" ", -1));

  private final Survey survey;
  private final String address;
  private final int start;
  private final int end;

  Byline(Survey survey, String address, int start, int end) {
    this.survey = survey;
    this.address = address;
    this.start = start;
    this.end = end;
  }

  Author find(Stated stated, Metas metas, Optional<String> site) {
    var names = new LinkedHashSet<String>();
    stated.authors().forEach(name -> add(names, name));
    if (names.isEmpty()) {
      metas.all("citation_author", "parsely-author").forEach(name -> add(names, name));
    }
    if (names.isEmpty()) {
      metas.each(NAMES).stream()
          .map(Byline::name)
          .flatMap(Optional::stream)
          .findFirst()
          .ifPresent(names::add);
    }
    if (names.isEmpty()) {
      return shown().orElse(Author.unknown());
    }
    var said = author(String.join(", ", names), stated.authorLink());
    boolean house = site.filter(name -> name.equalsIgnoreCase(names.iterator().next())).isPresent();
    return house ? shown().orElse(said) : said;
  }

  private static void add(Set<String> names, String raw) {
    name(raw).ifPresent(names::add);
  }

  private Author author(String name, Optional<String> link) {
    return new Author(
        Optional.of(name),
        Optional.empty(),
        link.flatMap(href -> Permalinks.resolve(address, href)));
  }

  private Optional<Author> shown() {
    var elements = new ArrayList<Clue>();
    for (var clue : survey.clues()) {
      boolean speaks = clue.topic() == Clue.Topic.AUTHOR || clue.topic() == Clue.Topic.BYLINE;
      if (speaks && clue.at() >= start - NEAR && clue.at() <= end + NEAR) {
        elements.add(clue);
      }
    }
    elements.sort(
        Comparator.comparing(Clue::topic).thenComparingInt(clue -> Math.abs(clue.at() - start)));
    return elements.stream()
        .map(clue -> shown(clue.element()))
        .flatMap(Optional::stream)
        .findFirst()
        .or(this::written);
  }

  private Optional<Author> shown(Element element) {
    var link = element.normalName().equals("a") ? Optional.of(element) : linked(element);
    var text = link.isPresent() ? link.get().text() : words(element);
    return name(text).map(name -> author(name, link.map(a -> a.attr("href"))));
  }

  private static Optional<Element> linked(Element element) {
    return Optional.ofNullable(
            element.selectFirst("a[rel~=author], [itemprop=name], .fn, a[href*=author]"))
        .filter(found -> found.hasText());
  }

  private static String words(Element element) {
    return element.hasAttr("content") ? element.attr("content") : element.text();
  }

  /// A short line before or after the text that begins as bylines do.
  private Optional<Author> written() {
    var before = lines(start - NEAR, start + 2).reversed();
    return Stream.concat(before.stream(), lines(end - 3, end + 3).stream())
        .map(Block::text)
        .filter(text -> text.length() < LONGEST && BEFORE.matcher(text).find())
        .map(Byline::name)
        .flatMap(Optional::stream)
        .filter(name -> Character.isUpperCase(name.codePointAt(0)))
        .findFirst()
        .map(name -> author(name, Optional.empty()));
  }

  private List<Block> lines(int from, int to) {
    int first = Math.max(0, from);
    return survey.blocks().subList(first, Math.max(first, Math.min(to, survey.blocks().size())));
  }

  /// The name in a byline; empty where it holds none.
  static Optional<String> name(String raw) {
    if (isPlain(raw)) {
      return Optional.of(raw);
    }
    var text = ADDRESS.matcher(raw).replaceFirst("").strip();
    if (text.length() > 2 * LONGEST || text.contains("://")) {
      return Optional.empty();
    }
    var name = AFTER.matcher(unprefixed(text)).replaceFirst("").strip();
    name = trimmed(name);
    boolean plausible =
        name.length() > 1
            && name.length() <= LONGEST
            && name.split("\\s+", -1).length <= MAX_WORDS
            && name.codePoints().anyMatch(Character::isLetter)
            && !NOBODY.contains(name.toLowerCase(Locale.ROOT));
    return plausible ? Optional.of(name) : Optional.empty();
  }

  /// Whether a text is two or three capitalized words, none of which leads or trails a name: most
  /// are, and need none of the patterns.
  private static boolean isPlain(String raw) {
    if (raw.length() > LONGEST) {
      return false;
    }
    int words = 0;
    int from = 0;
    for (int i = 0; i <= raw.length(); i++) {
      boolean end = i == raw.length();
      char c = end ? ' ' : raw.charAt(i);
      if (c == ' ') {
        if (i == from || NO_NAME.contains(raw.substring(from, i).toLowerCase(Locale.ROOT))) {
          return false;
        }
        words++;
        from = i + 1;
      } else if (i == from ? c < 'A' || c > 'Z' : c < 'a' || c > 'z') {
        return false;
      }
    }
    return words == 2 || words == 3;
  }

  private static String unprefixed(String text) {
    return BEFORE.matcher(ALL_OF.matcher(text).replaceFirst("")).replaceFirst("");
  }

  private static String trimmed(String name) {
    int end = name.length();
    while (end > 0 && ",.;:-–—".indexOf(name.charAt(end - 1)) >= 0 && !initial(name, end)) {
      end--;
    }
    return name.substring(0, end).strip();
  }

  private static boolean initial(String name, int end) {
    return name.charAt(end - 1) == '.' && end > 2 && name.charAt(end - 3) == ' ';
  }
}
