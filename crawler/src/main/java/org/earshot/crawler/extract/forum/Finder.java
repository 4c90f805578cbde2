package org.earshot.crawler.extract.forum;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.earshot.crawler.PostType;
import org.earshot.crawler.extract.facts.Counts;
import org.earshot.crawler.extract.facts.DayOrder;
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.facts.PlainText;
import org.earshot.crawler.extract.facts.ShownTimes;
import org.jsoup.nodes.Element;

/// Finds the facts of a post in its block: first where its engine puts them, then by the words in
/// class names, then by what they look like.
final class Finder {
  /// A longer text is no name.
  private static final int MAX_NAME = 80;

  private static final int MAX_DATE = 60;
  private static final int MAX_TITLE = 300;

  /// `edited on…`, `Date of visit…` stand close by.
  private static final int NEAR = 2;

  private static final Pattern LED_NAME =
      Pattern.compile(
          "^(?:(?:posted|written|reviewed|submitted|review|comment)?\\s*\\b(?:by|von|par|por|door|av|af|przez|от|από|da)\\b|author|autor|auteur|name|de)\\s*:?\\s+(?=\\S)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TRAILED_NAME =
      Pattern.compile(
          "\\s*(?:\\b(?:says?|said|wrote|writes|schrieb|sagt|sagte|écrit|a écrit|dice|dijo|disse|scrive|ha scritto|schreef|pisze|rašo|rakstīja|пишет|написал)\\b)?\\s*[:|,•·–»-]*\\s*$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern PROFILE =
      Pattern.compile(
          "(?i)(?:^|[/?&=.])(?:users?|members?|profiles?|people|author|membre|mitglied|u|~[^/]+|memberlist|account|contributor|reviewer)(?:[/=?.\\d-]|$)|action=profile|mode=viewprofile|showuser");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern UNDERLINE = Pattern.compile("_{10,}");
  private static final Set<String> OTHER_TIMES =
      Set.of(
          "edit",
          "edited",
          "modified",
          "updated",
          "update",
          "joined",
          "join",
          "registered",
          "registration",
          "visit",
          "visited",
          "stay",
          "birthday",
          "member",
          "lastedit",
          "signature",
          "since",
          "usage",
          "response",
          "reply",
          "answer",
          "owner");
  private static final Set<String> NO_TEXT =
      Set.of(
          "author",
          "meta",
          "date",
          "signature",
          "sig",
          "buttons",
          "actions",
          "toolbar",
          "helpful",
          "avatar",
          "rating",
          "footer",
          "controls",
          "links",
          "share",
          "report",
          "vote",
          "votes",
          "userinfo",
          "response");

  private final Engine engine;
  private final ShownTimes times;

  /// @param times only asked whether a text is a date
  Finder(Engine engine, java.time.Instant seen) {
    this.engine = engine;
    this.times = new ShownTimes(seen, DayOrder.DAY_FIRST);
  }

  Draft read(Block block) {
    var draft = new Draft(block, engine.type());
    var text = text(block);
    draft.text = text.words();
    draft.id = found(block, "id").or(() -> ownId(block)).flatMap(Finder::id);
    author(draft, text.elements());
    draft.date =
        found(block, "date")
            .map(this::afterMark)
            .filter(this::isDate)
            .or(() -> date(block, text.elements()));
    draft.edited = found(block, "edited");
    draft.title = title(draft, text.elements());
    if (engine.place("rating").isGiven()) {
      draft.rating = engine.place("rating").in(block).flatMap(Stars::at);
    }
    if (draft.type == PostType.REVIEW) {
      draft.rating = draft.rating.or(() -> Stars.find(block));
    }
    draft.link = found(block, "link").or(() -> link(block, text.elements()));
    draft.item = found(block, "item");
    draft.number = found(block, "number");
    rest(draft);
    return draft;
  }

  private void rest(Draft draft) {
    var block = draft.block;
    draft.level = found(block, "level").map(Finder::number).orElse(OptionalInt.empty());
    found(block, "likes")
        .map(likes ->
            DIGITS.matcher(likes).results().findFirst().map(found -> found.group()).orElse(""))
        .ifPresent(
            likes -> Counts.parse(likes).ifPresent(count -> draft.engagement.put("likes", count)));
    engine
        .selector("verified")
        .ifPresent(mark -> draft.verified = Optional.of(block.first(mark, _ -> true).isPresent()));
    draft.reply = engine.selector("reply").flatMap(reply -> block.first(reply, Element::hasText));
    var classes = block.root().classNames();
    draft.owner = engine.word("owner").filter(classes::contains).isPresent();
    draft.ping =
        engine
            .word("ping")
            .filter(words -> List.of(words.split(" ", -1)).stream().anyMatch(classes::contains))
            .isPresent();
  }

  private Optional<String> found(Block block, String fact) {
    return engine
        .place(fact)
        .in(block)
        .map(hit -> PlainText.line(hit.words()))
        .filter(words -> !words.isBlank());
  }

  /// Some engines put the author or a label in front of the date.
  private String afterMark(String line) {
    return engine
        .word("dateAfter")
        .filter(line::contains)
        .map(mark ->
            line.substring(line.lastIndexOf(mark.equals(":") ? ": " : mark) + mark.length()))
        .filter(this::isDate)
        .orElse(line);
  }

  private boolean isDate(String text) {
    return DIGITS.matcher(text).matches() ? text.length() >= 9 : times.parse(text).isPresent();
  }

  // --- who

  private void author(Draft draft, Collection<Element> text) {
    var block = draft.block;
    draft.author = found(block, "author").map(Finder::name).filter(Finder::isName);
    draft.authorUrl = found(block, "authorUrl");
    draft.authorId = found(block, "authorId");
    if (draft.author.isPresent()) {
      return;
    }
    var person = person(block, text);
    draft.author = person.map(Element::text).map(Finder::name).filter(Finder::isName);
    draft.authorUrl =
        draft.authorUrl.or(
            () -> draft.author.isEmpty() ? Optional.empty() : person.flatMap(Finder::linkOf));
  }

  private Optional<Element> person(Block block, Collection<Element> text) {
    Element best = null;
    int most = 0;
    for (var element : block.elements()) {
      int score = element == block.root() || isIn(element, text) ? 0 : personScore(element);
      if (score > most && isName(name(element.text()))) {
        best = element;
        most = score;
      }
    }
    return Optional.ofNullable(best);
  }

  private static int personScore(Element element) {
    if (!element.hasText()) {
      return 0;
    }
    if (element.attr("itemprop").equals("author") || element.attr("rel").contains("author")) {
      return 6;
    }
    if (Words.holds(Words.Role.AUTHOR, element)) {
      return 5;
    }
    if (element.normalName().equals("a") && PROFILE.matcher(element.attr("href")).find()) {
      return 4;
    }
    return element.normalName().equals("cite") ? 3 : 0;
  }

  private static Optional<String> linkOf(Element element) {
    var link = element.normalName().equals("a") ? element : element.selectFirst("a[href]");
    var around = link == null ? element.closest("a[href]") : link;
    return Optional.ofNullable(around).map(a -> a.attr("href")).filter(href -> !href.isBlank());
  }

  static String name(String text) {
    var line = LED_NAME.matcher(PlainText.line(text)).replaceFirst("");
    return TRAILED_NAME.matcher(line).replaceFirst("").strip();
  }

  private static boolean isName(String name) {
    return !name.isBlank()
        && name.length() <= MAX_NAME
        && name.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  // --- when

  private Optional<String> date(Block block, Collection<Element> text) {
    String best = "";
    int most = 0;
    for (var element : block.elements()) {
      int score =
          isIn(element, text) || (element == block.root() && element.childrenSize() > 0)
              ? 0
              : dateScore(element);
      if (score > most && !isOtherTime(element, block.root())) {
        var stated = stated(element);
        if (stated.isPresent()) {
          best = stated.get();
          most = score;
        }
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  private static int dateScore(Element element) {
    if (element.attr("itemprop").equals("datePublished")
        || element.attr("itemprop").equals("dateCreated")) {
      return 6;
    }
    if (element.normalName().equals("time") || element.normalName().equals("relative-time")) {
      return 5;
    }
    if (element.hasAttr("data-timestamp")
        || element.hasAttr("data-utime")
        || element.hasAttr("data-time")) {
      return 4;
    }
    if (Words.holds(Words.Role.DATE, element)) {
      return 3;
    }
    return element.ownText().isBlank() || element.text().length() > MAX_DATE ? 0 : 1;
  }

  /// A date made for machines is better than one for people.
  private Optional<String> stated(Element element) {
    for (var attribute :
        List.of(
            "datetime",
            "content",
            "data-timestamp",
            "data-utime",
            "data-time",
            "title",
            "aria-label")) {
      var value = element.attr(attribute).strip();
      if (!value.isEmpty() && isDate(value)) {
        return Optional.of(value);
      }
    }
    var words = PlainText.line(element.text());
    return words.length() <= MAX_DATE * 2
            && isDate(words)
            && !ShownTimes.saysEdited(words)
            && !ShownTimes.saysJoined(words)
        ? Optional.of(words)
        : Optional.empty();
  }

  private static boolean isOtherTime(Element element, Element root) {
    var at = element;
    for (int i = 0; i < NEAR && at != null && at != root; i++) {
      if (Words.mentions(at, OTHER_TIMES) || (i > 0 && saysOtherTime(at))) {
        return true;
      }
      at = at.parent();
    }
    return false;
  }

  private static boolean saysOtherTime(Element around) {
    var own = around.ownText();
    return !own.isBlank()
        && own.length() <= MAX_DATE
        && (ShownTimes.saysEdited(own) || ShownTimes.saysJoined(own));
  }

  // --- what

  /// The author's words and the elements that hold them.
  record Said(Optional<String> words, Collection<Element> elements) {}

  private Said text(Block block) {
    var place = engine.place("text");
    if (!place.isGiven()) {
      return guessed(block);
    }
    var elements = place.all(block);
    if (elements.isEmpty()) {
      return new Said(Optional.empty(), List.of());
    }
    var chosen = engine.flag("all") ? elements : elements.subList(0, 1);
    var words = new StringBuilder();
    chosen.forEach(element -> words.append(words(block, element)).append('\n'));
    var whole = engine.flag("cut") ? UNDERLINE.split(words, 2)[0] : words.toString();
    var tidy = PlainText.tidy(whole);
    return new Said(Optional.of(tidy).filter(text -> !text.isBlank()), Block.setOf(chosen));
  }

  private String words(Block block, Element element) {
    return PlainText.of(
        element,
        part ->
            part != element
                && (block.isForeign(part)
                    || engine
                        .selector("drop")
                        .filter(drop -> drop.matches(element, part))
                        .isPresent()));
  }

  /// The longest text whose name says that it is one.
  private Said guessed(Block block) {
    Element best = null;
    String longest = "";
    for (var element : block.elements()) {
      if (element == block.root() || !mayBeText(element)) {
        continue;
      }
      var words = words(block, element);
      if (words.length() > longest.length()
          && (best == null || !isWithin(element, best) || words.length() > longest.length() * 2)) {
        best = element;
        longest = words;
      }
    }
    if (best == null) {
      return paragraphs(block);
    }
    return new Said(Optional.of(longest), Block.setOf(List.of(best)));
  }

  private static boolean mayBeText(Element element) {
    var itemprop = element.attr("itemprop");
    if (Set.of("reviewBody", "text", "commentText", "description").contains(itemprop)) {
      return true;
    }
    return Words.holds(Words.Role.TEXT, element)
        && !Words.mentions(element, NO_TEXT)
        && element.select("form, input[type=text], textarea").isEmpty();
  }

  private Said paragraphs(Block block) {
    var found =
        block.elements().stream()
            .filter(element -> element != block.root())
            .filter(element ->
                element.normalName().equals("p")
                    || element.normalName().equals("blockquote")
                    || element.normalName().equals("q"))
            .filter(element ->
                !Words.mentions(element, NO_TEXT)
                    && !Words.holds(Words.Role.DATE, element)
                    && !Words.holds(Words.Role.AUTHOR, element))
            .filter(element -> !isDate(element.text()))
            .toList();
    var words = new StringBuilder();
    found.stream()
        .filter(element ->
            found.stream().noneMatch(other -> other != element && isWithin(element, other)))
        .forEach(element -> words.append(words(block, element)).append('\n'));
    var tidy = PlainText.tidy(words.toString());
    return new Said(Optional.of(tidy).filter(text -> !text.isBlank()), Block.setOf(found));
  }

  private Optional<String> title(Draft draft, Collection<Element> text) {
    if (engine.place("title").isGiven()) {
      return found(draft.block, "title").filter(title -> title.length() <= MAX_TITLE);
    }
    if (draft.type != PostType.REVIEW) {
      return Optional.empty();
    }
    for (var element : draft.block.elements()) {
      boolean heading =
          element.normalName().matches("h[2-6]") || Words.holds(Words.Role.TITLE, element);
      if (heading && element != draft.block.root() && !isIn(element, text) && element.hasText()) {
        var line = PlainText.line(element.text());
        boolean other =
            draft.author.filter(line::contains).isPresent()
                || (line.length() < MAX_DATE && isDate(line));
        if (!other && line.length() <= MAX_TITLE) {
          return Optional.of(line);
        }
      }
    }
    return Optional.empty();
  }

  // --- where

  private Optional<String> link(Block block, Collection<Element> text) {
    Optional<String> best = Optional.empty();
    for (var element : block.elements()) {
      if (!element.normalName().equals("a") || !element.hasAttr("href") || isIn(element, text)) {
        continue;
      }
      var href = element.attr("href");
      int hash = href.indexOf('#');
      boolean names = hash >= 0 && Permalinks.namesPost(href.substring(hash + 1));
      boolean marked =
          element.attr("rel").contains("bookmark") || Words.mentions(element, Set.of("permalink"));
      if (names || marked) {
        return Optional.of(href);
      }
      boolean dated =
          best.isEmpty()
              && hash != 0
              && !href.startsWith("javascript")
              && (element.selectFirst("time") != null
                  || (element.text().length() <= MAX_DATE && isDate(element.text())));
      if (dated) {
        best = Optional.of(href);
      }
    }
    return best;
  }

  private static Optional<String> ownId(Block block) {
    var root = block.root();
    for (var attribute : root.attributes()) {
      var key = attribute.getKey().toLowerCase(Locale.ROOT);
      boolean names =
          key.equals("data-id")
              || (key.startsWith("data-")
                  && key.endsWith("id")
                  && Words.of(key).stream().anyMatch(Words::isUnitWord));
      if (names && !attribute.getValue().isBlank() && attribute.getValue().length() <= MAX_NAME) {
        return Optional.of(attribute.getValue());
      }
    }
    return Optional.of(root.id())
        .filter(id -> Words.of(id).stream().anyMatch(Words::isUnitWord) || id.startsWith("div-"))
        .filter(id -> id.chars().anyMatch(Character::isDigit));
  }

  private static final Pattern ID =
      Pattern.compile(
          "(?i)^(?:[a-z]{1,20}[-_])*(?:p|c|r|msg|post|comment|review|entry|t1|t3|answer|reply|id|customer_review|js)[-_]?(?=[a-z]*\\d)");

  /// `comment-12` is 12; ids of letters stay as they are.
  private static Optional<String> id(String written) {
    var plain = written;
    int equals = Math.max(written.lastIndexOf('='), written.lastIndexOf('#'));
    if (equals >= 0) {
      plain = written.substring(equals + 1);
    }
    var id = ID.matcher(plain).replaceFirst("");
    int slash = id.lastIndexOf('/');
    id = slash >= 0 ? id.substring(slash + 1) : id;
    return Optional.of(id).filter(text -> !text.isBlank() && text.length() <= 120);
  }

  private static OptionalInt number(String text) {
    var digits = DIGITS.matcher(text);
    return digits.find() && digits.group().length() < 7
        ? OptionalInt.of(Integer.parseInt(digits.group()))
        : OptionalInt.empty();
  }

  private static boolean isIn(Element element, Collection<Element> holders) {
    for (Element at = element; at != null; at = at.parent()) {
      if (holders.contains(at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWithin(Element element, Element other) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at == other) {
        return true;
      }
    }
    return false;
  }
}
