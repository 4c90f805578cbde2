package org.earshot.crawler.extract.schema;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.facts.PlainText;
import org.earshot.crawler.extract.microformats.Microformat;
import org.earshot.crawler.extract.microformats.MicroformatValue;
import org.earshot.crawler.extract.microformats.Microformats;
import org.jsoup.nodes.Document;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/// Says in schema.org's words what a page says in microformats, so that all that is known of posts
/// holds for both.
///
/// An entry that answers another is a comment, one with a title an article, one without a post; a
/// like, a bookmark or an attendance without words is no utterance.
final class MicroformatThings {
  private static final Evaluator AUTHOR_LINK =
      QueryParser.parse("a[rel~=(?i)(^|\\s)author(\\s|$)][href]");
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("h-review", "Review"),
          Map.entry("h-review-aggregate", "AggregateRating"),
          Map.entry("h-feed", "CollectionPage"),
          Map.entry("h-product", "Product"),
          Map.entry("h-recipe", "Recipe"),
          Map.entry("h-event", "Event"),
          Map.entry("h-card", "Organization"),
          Map.entry("h-item", "Thing"));
  private static final Set<String> REACTIONS =
      Set.of("like-of", "repost-of", "bookmark-of", "follow-of", "rsvp", "invitee", "checkin");
  private static final Map<String, String> SIMPLE =
      Map.ofEntries(
          Map.entry("published", "datePublished"),
          Map.entry("updated", "dateModified"),
          Map.entry("in-reply-to", "parentItem"),
          Map.entry("category", "keywords"),
          Map.entry("photo", "image"),
          Map.entry("featured", "image"),
          Map.entry("video", "video"),
          Map.entry("rating", "ratingValue"),
          Map.entry("average", "ratingValue"),
          Map.entry("best", "bestRating"),
          Map.entry("worst", "worstRating"),
          Map.entry("count", "reviewCount"),
          Map.entry("votes", "ratingCount"));
  private static final Map<String, String> COUNTED =
      Map.of("like", "LikeAction", "repost", "ShareAction");

  private final Document document;
  private final String base;

  private MicroformatThings(Document document, String base) {
    this.document = document;
    this.base = base;
  }

  /// The things of a page.
  ///
  /// @param base what relative addresses start from
  static List<Thing> of(Document document, String base) {
    var items = Microformats.of(document, base);
    var reader = new MicroformatThings(document, base);
    var author =
        items.stream().filter(reader::isPost).count() == 1
            ? reader.authorOfPage()
            : Optional.<Value>empty();
    return items.stream().map(item -> reader.thing(item, author)).toList();
  }

  private boolean isPost(Microformat item) {
    return isEntry(item) || item.is("h-review");
  }

  private static boolean isEntry(Microformat item) {
    return item.is("h-entry") || item.is("h-news");
  }

  /// Who a page with one post says wrote it (<https://indieweb.org/authorship-spec>, step 6).
  private Optional<Value> authorOfPage() {
    return Optional.ofNullable(document.selectFirst(AUTHOR_LINK))
        .map(link -> new Value.Words(PlainText.of(link), link.attr("href"), false));
  }

  /// @param author who wrote what names nobody
  private Thing thing(Microformat item, Optional<Value> author) {
    var thing = new Thing(Thing.Syntax.MICROFORMATS, Optional.of(item.element()));
    if (isEntry(item)) {
      entry(item, thing);
    } else {
      item.types().forEach(type -> Optional.ofNullable(TYPES.get(type)).ifPresent(thing::type));
      item.text("name").ifPresent(name -> thing.add("name", Value.Words.of(name)));
    }
    if (item.is("h-review")) {
      words(item, thing);
    }
    return filled(item, thing, author);
  }

  private Thing comment(Microformat item) {
    var thing = new Thing(Thing.Syntax.MICROFORMATS, Optional.of(item.element()));
    thing.type("Comment");
    words(item, thing);
    return filled(item, thing, Optional.empty());
  }

  private Thing filled(Microformat item, Thing thing, Optional<Value> author) {
    var own = item.all("author").stream().map(this::person).findFirst();
    var known = own.or(() -> author);
    if (isPost(item) || thing.types().contains("Comment")) {
      known.ifPresent(value -> thing.add("author", value));
    }
    item.text("uid").ifPresent(uid -> thing.add("identifier", Value.Words.of(uid)));
    SIMPLE.forEach((from, to) -> item.all(from).forEach(value -> thing.add(to, simple(value))));
    if (item.classic() && item.all("published").isEmpty()) {
      // hAtom 0.1, "Entry Published": where it is missing, it is the time of the last change
      item.all("updated").forEach(value -> thing.add("datePublished", simple(value)));
    }
    addresses(item).forEach(value -> thing.add("url", simple(value)));
    COUNTED.forEach((from, action) -> counted(item.all(from).size(), action, thing));
    item.all("item").stream().map(this::subject).forEach(it -> thing.add("itemReviewed", it));
    inside(item, thing, known);
    return thing;
  }

  /// A link that happens to stand in a post is not its permalink where it leads elsewhere; of
  /// several that are given, the one on this site comes first: the others lead to copies.
  private Stream<MicroformatValue> addresses(Microformat item) {
    var all = item.all("url");
    if (!isPost(item)) {
      return all.stream();
    }
    var here = all.stream().filter(url -> Permalinks.sameSite(base, url.value()));
    return item.implied().contains("url") ? here : Stream.concat(here, all.stream()).distinct();
  }

  private static Value simple(MicroformatValue value) {
    return value instanceof MicroformatValue.Nested nested
        ? Value.Words.of(nested.item().text("url").orElse(nested.value()))
        : Value.Words.of(value.value());
  }

  private void inside(Microformat item, Thing thing, Optional<Value> author) {
    nested(item, "entry").forEach(entry -> thing.contains(thing(entry, author)));
    nested(item, "comment").forEach(comment -> thing.add("comment", comment(comment)));
    nested(item, "review")
        .forEach(review ->
            thing.add(
                review.is("h-review-aggregate") ? "aggregateRating" : "review",
                thing(review, Optional.empty())));
    item.children().stream()
        .filter(child -> !child.is("h-cite"))
        .forEach(
            child -> thing.contains(thing(child, item.is("h-feed") ? author : Optional.empty())));
  }

  private static Stream<Microformat> nested(Microformat item, String property) {
    return item.all(property).stream()
        .filter(MicroformatValue.Nested.class::isInstance)
        .map(value -> ((MicroformatValue.Nested) value).item());
  }

  private void entry(Microformat item, Thing thing) {
    boolean silent = item.text("content", "summary").isEmpty();
    if (silent && REACTIONS.stream().anyMatch(reaction -> !item.all(reaction).isEmpty())) {
      thing.type("Action");
      return;
    }
    words(item, thing);
    if (!item.all("in-reply-to").isEmpty()) {
      thing.type("Comment");
    } else {
      boolean titled = thing.values("headline").findAny().isPresent();
      thing.type(titled ? "BlogPosting" : "SocialMediaPosting");
    }
  }

  /// Title and text. A name that is only the beginning of the text is no title
  /// (<https://indieweb.org/post-type-discovery>, step 12).
  private void words(Microformat item, Thing thing) {
    var content = item.all("content").stream().map(MicroformatThings::text).findFirst();
    var summary = item.text("summary").map(PlainText::tidy);
    content.or(() -> summary).ifPresent(text -> thing.add("text", Value.Words.of(text)));
    var body = content.or(() -> summary).map(MicroformatThings::folded).orElse("");
    item.text("name")
        .map(PlainText::line)
        .filter(name -> !body.startsWith(folded(name)))
        .ifPresent(name -> thing.add("headline", Value.Words.of(name)));
  }

  private static String text(MicroformatValue value) {
    return switch (value) {
      case MicroformatValue.Markup markup -> PlainText.of(markup.element());
      case MicroformatValue.Nested nested -> text(nested.as());
      case MicroformatValue.Plain plain -> plain.value();
      case MicroformatValue.Picture picture -> picture.alt();
    };
  }

  private static String folded(String text) {
    var words = text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    return words.endsWith("…") || words.endsWith("...")
        ? words.replaceFirst("(?:…|\\.\\.\\.)$", "").strip()
        : words;
  }

  private Value person(MicroformatValue value) {
    if (!(value instanceof MicroformatValue.Nested nested)) {
      return Value.Words.of(PlainText.line(value.value()));
    }
    var person = new Thing(Thing.Syntax.MICROFORMATS, Optional.empty());
    person.type("Person");
    var card = nested.item();
    card.text("name", "nickname", "org")
        .or(() -> Optional.of(nested.value()).filter(text -> !text.isBlank()))
        .ifPresent(name -> person.add("name", Value.Words.of(PlainText.line(name))));
    card.text("url").ifPresent(url -> person.add("url", Value.Words.of(url)));
    card.text("uid").ifPresent(uid -> person.add("identifier", Value.Words.of(uid)));
    return person;
  }

  private Value subject(MicroformatValue value) {
    if (!(value instanceof MicroformatValue.Nested nested)) {
      return Value.Words.of(PlainText.line(value.value()));
    }
    var subject = new Thing(Thing.Syntax.MICROFORMATS, Optional.empty());
    subject.type("Thing");
    nested
        .item()
        .text("name")
        .or(() -> Optional.of(nested.value()))
        .map(PlainText::line)
        .ifPresent(name -> subject.add("name", Value.Words.of(name)));
    nested.item().text("url").ifPresent(url -> subject.add("url", Value.Words.of(url)));
    return subject;
  }

  private static void counted(int times, String action, Thing thing) {
    if (times > 0) {
      var counter = new Thing(Thing.Syntax.MICROFORMATS, Optional.empty());
      counter.add("interactionType", Value.Words.of(action));
      counter.add("userInteractionCount", Value.Words.of(String.valueOf(times)));
      thing.add("interactionStatistic", counter);
    }
  }
}
