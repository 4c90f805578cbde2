package org.earshot.crawler.extract.forum;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.earshot.crawler.PostType;
import org.earshot.crawler.extract.facts.PlainText;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/// Takes the words of a post, without quotes, signatures and what else is not the author's.
final class Wording {
  private static final int MAX_DATE = 60;
  private static final int MAX_TITLE = 300;

  private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "h5", "h6");
  private static final Evaluator INPUT = Selector.evaluatorOf("form, input[type=text], textarea");
  private static final Pattern UNDERLINE = Pattern.compile("_{10,}");
  private static final Set<String> SAYS_TEXT =
      Set.of("reviewBody", "text", "commentText", "description");
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
  private final Moments moments;

  Wording(Engine engine, Moments moments) {
    this.engine = engine;
    this.moments = moments;
  }

  /// The author's words and the elements that hold them.
  record Said(Optional<String> words, Collection<Element> elements) {}

  Said text(Block block) {
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
    var tidy = afterMark(PlainText.tidy(whole));
    return new Said(Optional.of(tidy).filter(text -> !text.isBlank()), Block.setOf(chosen));
  }

  /// What the engine puts in front of the words is none of them.
  private String afterMark(String text) {
    return engine
        .word("textAfter")
        .filter(text::startsWith)
        .map(mark -> text.substring(mark.length()).strip())
        .orElse(text);
  }

  private String words(Block block, Element element) {
    return PlainText.of(
        element,
        part ->
            !part.equals(element)
                && (block.isForeign(part)
                    || engine
                        .selector("drop")
                        .filter(drop -> drop.matches(element, part))
                        .isPresent()));
  }

  /// The text whose name says best that it is one; of two, the longer.
  private Said guessed(Block block) {
    Element best = null;
    String longest = "";
    int most = 0;
    for (var element : block.elements()) {
      int score = element.equals(block.root()) ? 0 : textScore(element, block);
      if (score == 0 || score < most) {
        continue;
      }
      var words = words(block, element);
      if (!words.isBlank() && (score > most || words.length() > longest.length())) {
        best = element;
        longest = words;
        most = score;
      }
    }
    return best == null
        ? paragraphs(block)
        : new Said(Optional.of(longest), Block.setOf(List.of(best)));
  }

  /// How surely an element is the text. What holds the date or the author too is the whole post.
  private static int textScore(Element element, Block block) {
    int score = SAYS_TEXT.contains(element.attr("itemprop")) ? 4 : Words.textScore(element);
    if (score == 0
        || Words.mentions(element, NO_TEXT)
        || element.normalName().equals("a")
        || element.selectFirst(INPUT) != null) {
      return 0;
    }
    boolean whole =
        element.getAllElements().stream()
            .anyMatch(part ->
                !part.equals(element)
                    && !block.isForeign(part)
                    && (Words.holds(Words.Role.AUTHOR, part)
                        || Words.holds(Words.Role.DATE, part)));
    return whole ? 1 : score + 1;
  }

  private Said paragraphs(Block block) {
    var found =
        block.elements().stream()
            .filter(element -> !element.equals(block.root()))
            .filter(element ->
                element.normalName().equals("p")
                    || element.normalName().equals("blockquote")
                    || element.normalName().equals("q"))
            .filter(element ->
                !Words.mentions(element, NO_TEXT)
                    && !Words.holds(Words.Role.DATE, element)
                    && !Words.holds(Words.Role.AUTHOR, element))
            .filter(element -> !moments.isDate(element.text()))
            .toList();
    var words = new StringBuilder();
    found.stream()
        .filter(element ->
            found.stream()
                .noneMatch(other -> !other.equals(element) && Block.isWithin(element, other)))
        .forEach(element -> words.append(words(block, element)).append('\n'));
    var tidy = PlainText.tidy(words.toString());
    return new Said(Optional.of(tidy).filter(text -> !text.isBlank()), Block.setOf(found));
  }

  /// The heading of a review.
  Optional<String> title(Draft draft, Collection<Element> text) {
    if (draft.type != PostType.REVIEW) {
      return Optional.empty();
    }
    for (var element : draft.block.elements()) {
      boolean heading =
          HEADINGS.contains(element.normalName()) || Words.holds(Words.Role.TITLE, element);
      if (heading
          && !element.equals(draft.block.root())
          && !Block.isIn(element, text)
          && element.hasText()) {
        var line = PlainText.line(element.text());
        boolean other =
            draft.author.filter(line::contains).isPresent()
                || (line.length() < MAX_DATE && moments.isDate(line));
        if (!other && line.length() <= MAX_TITLE) {
          return Optional.of(line);
        }
      }
    }
    return Optional.empty();
  }
}
