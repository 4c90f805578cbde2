package org.earshot.crawler.extract.schema;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.Item;
import org.earshot.crawler.PostType;
import org.earshot.crawler.SiteTime;
import org.earshot.crawler.extract.facts.DayOrder;
import org.earshot.crawler.extract.facts.Permalinks;
import org.earshot.crawler.extract.facts.PlainText;
import org.earshot.crawler.extract.facts.ShownTimes;
import org.earshot.crawler.extract.facts.Times;
import org.jsoup.nodes.Element;

/// Reads the facts of one post from a thing.
final class PostFacts {
  private static final Set<String> ENTRIES = Set.of("BlogPosting", "SocialMediaPosting");

  /// Things that are a page or a list rather than what it is about.
  private static final Set<String> PAGES =
      Set.of(
          "WebPage",
          "ItemList",
          "ListItem",
          "WebSite",
          "QAPage",
          "FAQPage",
          "CollectionPage",
          "ItemPage");

  /// Pictures beyond these add nothing to a complaint.
  private static final int MAX_MEDIA = 20;

  private final PageFacts page;
  private final Items items;
  private final Badges badges;
  private final Thing thing;

  PostFacts(Surroundings around, Thing thing) {
    this.page = around.page();
    this.items = around.items();
    this.badges = around.badges();
    this.thing = thing;
  }

  /// @param around the thing that the post stands in
  Facts read(PostType type, Optional<Thing> around) {
    return new Facts(
        type,
        platformId(),
        address(),
        thing.id().filter(id -> !Permalinks.isWebAddress(id)),
        answers(),
        thing.text("headline", "name", "summary").map(title -> title.replace('\n', ' ')),
        text(type),
        People.author(page, thing),
        time("datePublished", "dateCreated", "uploadDate", "commentTime"),
        time("dateModified"),
        Ratings.of(thing),
        item(around),
        thing.text("inLanguage").or(page::language),
        Slots.isOwnerReply(thing),
        Slots.isVerified(thing, badges),
        media(),
        Reactions.of(thing));
  }

  private Optional<String> platformId() {
    return thing
        .text("identifier", "commentId", "reviewId")
        .or(() -> thing.firstThing("identifier").flatMap(value -> value.text("ratingValue")))
        .map(PlainText::line)
        .map(id -> Permalinks.isWebAddress(id) ? Permalinks.normalize(id) : id);
  }

  private Optional<String> address() {
    var own = resolved(thing.links("url", "discussionUrl", "permalink", "replyToUrl"));
    if (own.isPresent()) {
      return own;
    }
    return thing
        .id()
        .filter(Permalinks::isWebAddress)
        .flatMap(id -> Permalinks.resolve(page.base(), id))
        .or(() -> first(thing.links("mainEntityOfPage")))
        .or(this::anchor);
  }

  /// The first of some links that leads anywhere.
  private Optional<String> resolved(List<String> links) {
    for (var link : links) {
      var resolved = Permalinks.resolve(page.base(), link);
      if (resolved.isPresent()) {
        return resolved;
      }
    }
    return Optional.empty();
  }

  /// Where the first of some links leads.
  private Optional<String> first(List<String> links) {
    return links.isEmpty() ? Optional.empty() : Permalinks.resolve(page.base(), links.getFirst());
  }

  /// An element with an id such as `comment-12` can be linked to. An entry's id is its template's:
  /// on its own page the entry is the page.
  private Optional<String> anchor() {
    boolean entry =
        thing.syntax() == Thing.Syntax.MICROFORMATS
            && thing.types().stream().anyMatch(ENTRIES::contains);
    return thing
        .element()
        .filter(_ -> !entry)
        .map(Element::id)
        .filter(Permalinks::namesPost)
        .map(id -> Permalinks.withoutFragment(page.address()) + "#" + id);
  }

  private Optional<String> answers() {
    var links = thing.links("parentItem");
    return links.isEmpty()
        ? Optional.empty()
        : first(links).or(() -> Optional.of(links.getFirst()));
  }

  private Optional<String> text(PostType type) {
    return switch (type) {
      case REVIEW -> Notes.with(thing, reviewBody());
      case ARTICLE ->
          thing.longestText("articleBody", "text", "reviewBody", "description", "abstract");
      case COMMENT, POST, QUESTION ->
          thing.longestText("text", "commentText", "articleBody", "reviewBody", "description");
    };
  }

  private Optional<String> reviewBody() {
    return thing.longestText("reviewBody", "text", "description", "articleBody");
  }

  private Optional<SiteTime> time(String... names) {
    for (var name : names) {
      for (var value : thing.all(name)) {
        var time =
            value instanceof Value.Words words ? meant(words.text()) : Optional.<SiteTime>empty();
        if (time.isPresent()) {
          return time;
        }
      }
    }
    return Optional.empty();
  }

  /// Pages put what they show where a time for machines belongs: `3. Mai 2021`, `hace 2 días`.
  private Optional<SiteTime> meant(String text) {
    return Times.parse(text)
        .or(() -> {
          var order = DayOrder.of(List.of(text), page.language(), page.site());
          return new ShownTimes(page.seen(), order).parse(text).map(ShownTimes.Shown::time);
        });
  }

  private Item item(Optional<Thing> around) {
    if (!thing.all("itemReviewed").isEmpty()) {
      var reviewed = reviewed();
      if (reviewed.isPresent()) {
        return reviewed.get();
      }
    }
    return around.isPresent() && isItem(around.get()) ? items.of(around.get()) : Item.none();
  }

  private Optional<Item> reviewed() {
    return thing
        .things("itemReviewed")
        .map(items::of)
        .filter(item -> !item.equals(Item.none()))
        .findFirst()
        .or(() ->
            thing
                .text("itemReviewed")
                .map(name -> new Item(Optional.of(name), Optional.empty(), Optional.empty())));
  }

  /// Posts in a forum thread are about each other, not about a product; comments are about their
  /// article.
  private static boolean isItem(Thing around) {
    return Vocabulary.post(around.types()).filter(type -> type != PostType.ARTICLE).isEmpty()
        && Collections.disjoint(PAGES, around.types());
  }

  private List<String> media() {
    var links = thing.links("image", "video", "associatedMedia");
    return links.isEmpty()
        ? links
        : links.stream()
            .map(link -> Permalinks.resolve(page.base(), link))
            .flatMap(Optional::stream)
            .distinct()
            .limit(MAX_MEDIA)
            .toList();
  }
}
