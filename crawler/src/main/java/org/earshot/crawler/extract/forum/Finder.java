package org.earshot.crawler.extract.forum;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.earshot.crawler.PostType;
import org.earshot.crawler.extract.facts.Counts;
import org.earshot.crawler.extract.facts.PlainText;
import org.jsoup.nodes.Element;

/// Finds the facts of a post in its block: first where its engine puts them, then by the words in
/// class names, then by what they look like.
final class Finder {
  private static final int MAX_TITLE = 300;

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private final Engine engine;
  private final Moments moments;
  private final Wording wording;
  private final Whereabouts whereabouts;

  Finder(Engine engine, Instant seen) {
    this.engine = engine;
    this.moments = new Moments(seen);
    this.wording = new Wording(engine, moments);
    this.whereabouts = new Whereabouts(moments);
  }

  Draft read(Block block) {
    var draft = new Draft(block, engine.type());
    var text = wording.text(block);
    draft.text = text.words();
    draft.id = found(block, "id").or(() -> Whereabouts.ownId(block)).flatMap(Whereabouts::id);
    author(draft, text.elements());
    draft.date =
        found(block, "date")
            .map(this::afterMark)
            .filter(moments::isDate)
            .or(() -> moments.date(block, text.elements()));
    draft.edited = found(block, "edited");
    draft.title = title(draft, text.elements());
    if (engine.place("rating").isGiven()) {
      draft.rating = engine.place("rating").in(block).flatMap(Stars::at);
    }
    if (draft.type == PostType.REVIEW) {
      draft.rating = draft.rating.or(() -> Stars.find(block));
    }
    draft.link = found(block, "link").or(() -> whereabouts.link(block, text.elements()));
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
        .filter(moments::isDate)
        .orElse(line);
  }

  private void author(Draft draft, Collection<Element> text) {
    var block = draft.block;
    draft.author = found(block, "author").map(Persons::name).filter(Persons::isName);
    draft.authorUrl = found(block, "authorUrl");
    draft.authorId = found(block, "authorId");
    if (draft.author.isPresent()) {
      return;
    }
    var person = Persons.person(block, text);
    draft.author = person.map(Element::text).map(Persons::name).filter(Persons::isName);
    draft.authorUrl =
        draft.authorUrl.or(
            () -> draft.author.isEmpty() ? Optional.empty() : person.flatMap(Persons::linkOf));
  }

  private Optional<String> title(Draft draft, Collection<Element> text) {
    if (engine.place("title").isGiven()) {
      return found(draft.block, "title").filter(title -> title.length() <= MAX_TITLE);
    }
    return draft.type == PostType.REVIEW ? wording.title(draft, text) : Optional.empty();
  }

  private static OptionalInt number(String text) {
    var digits = DIGITS.matcher(text);
    return digits.find() && digits.group().length() < 7
        ? OptionalInt.of(Integer.parseInt(digits.group()))
        : OptionalInt.empty();
  }
}
