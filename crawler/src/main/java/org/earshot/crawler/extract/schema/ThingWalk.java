package org.earshot.crawler.extract.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.PostType;

/// Walks through the things of a page and drafts a post for each that is one, in page order.
final class ThingWalk {
  /// More posts than any page shows at once.
  private static final int MAX_POSTS = 2_000;

  /// Comments are nested, but not like this.
  private static final int MAX_DEPTH = 100;

  /// Properties that lead away from what the page is about.
  private static final Set<String> ASIDE =
      Set.of(
          "author",
          "creator",
          "publisher",
          "itemReviewed",
          "reviewRating",
          "aggregateRating",
          "isPartOf",
          "mainEntityOfPage",
          "citation",
          "mentions",
          "isBasedOn",
          "sharedContent",
          "breadcrumb",
          "parentItem",
          "relatedLink",
          "image",
          "video",
          "provider",
          "brand");

  /// Properties by which a page lists what it consists of.
  private static final Set<String> LISTS =
      Set.of(
          "mainEntity",
          "hasPart",
          "itemListElement",
          "item",
          "blogPost",
          "blogPosts",
          "comment",
          "suggestedAnswer",
          "acceptedAnswer",
          Thing.CONTAINS);

  /// Where one is on the walk: what lies around.
  ///
  /// @param around the nearest thing that is no post
  /// @param parent the nearest post
  /// @param reviewed what the nearest review is of, where the page says it in a thing of its own
  /// @param faq whether the site asks and answers itself here: such questions are nobody's
  private record Place(
      Optional<Thing> around,
      Optional<Draft> parent,
      Optional<Thing> reviewed,
      boolean faq,
      int depth) {
    static final Place TOP =
        new Place(Optional.empty(), Optional.empty(), Optional.empty(), false, 0);

    Place inside(Thing thing) {
      return new Place(
          Optional.of(thing),
          parent,
          Optional.of(thing),
          faq || thing.types().contains("FAQPage"),
          depth + 1);
    }

    Place under(Thing thing, Draft post) {
      var subject = thing.things("itemReviewed").findFirst().or(() -> reviewed);
      return new Place(Optional.of(thing), Optional.of(post), subject, faq, depth + 1);
    }
  }

  private final Surroundings around;
  private final List<Draft> drafts = new ArrayList<>();
  private Optional<Thing> subject = Optional.empty();
  private final Set<Thing> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  ThingWalk(Surroundings around) {
    this.around = around;
  }

  List<Draft> walk(List<Thing> things) {
    var parts = parts(things);
    subject = Subject.of(things);
    things.stream()
        .filter(thing -> !parts.contains(thing))
        .forEach(thing -> visit(thing, Place.TOP, true));
    things.forEach(thing -> visit(thing, Place.TOP, true));
    return drafts;
  }

  /// Things that belong to others, and are to be met there.
  private static Set<Thing> parts(List<Thing> things) {
    Set<Thing> parts = Collections.newSetFromMap(new IdentityHashMap<>());
    for (var thing : things) {
      thing.forEach((property, value) -> {
        if (value instanceof Thing part && !ASIDE.contains(property) && part != thing) {
          parts.add(part);
        }
      });
    }
    return parts;
  }

  private void visit(Thing thing, Place place, boolean listed) {
    if (place.depth > MAX_DEPTH || drafts.size() >= MAX_POSTS || !seen.add(thing)) {
      return;
    }
    var inside =
        draft(thing, place, listed)
            .map(post -> place.under(thing, post))
            .orElseGet(() -> place.inside(thing));
    thing.forEach((property, value) -> {
      if (inside.parent.isPresent() && Slots.isOwnerSlot(property)) {
        visit(OwnerReply.in(value), inside, true);
      } else if (value instanceof Thing part && !ASIDE.contains(property)) {
        visit(part, inside, LISTS.contains(property));
      }
    });
  }

  /// Reviews and comments are posts wherever they stand; an article only where the page is about
  /// it, not where something merely mentions it.
  private Optional<Draft> draft(Thing thing, Place place, boolean listed) {
    var type =
        Vocabulary.post(thing.types())
            .filter(kind -> listed || kind == PostType.REVIEW || kind == PostType.COMMENT);
    if (type.isEmpty()
        || thing.types().contains("ClaimReview")
        || (place.faq && isFaq(type.get()))) {
      return Optional.empty();
    }
    var facts =
        new PostFacts(around, thing)
            .read(type.get(), around(place, type.get()))
            .inOwnerSlot(isByOwner(thing, place));
    if (!facts.saysSomething()) {
      return Optional.empty();
    }
    var draft = new Draft(facts, place.parent, place.around.isEmpty(), thing.syntax());
    drafts.add(draft);
    return Optional.of(draft);
  }

  /// A comment in a review is the owner's where its author is, by address, what is reviewed.
  private boolean isByOwner(Thing thing, Place place) {
    return place.parent.isPresent()
        && place
            .reviewed
            .or(() -> subject)
            .filter(reviewed -> OwnerReply.isBy(reviewed, thing))
            .isPresent();
  }

  private static boolean isFaq(PostType type) {
    return type == PostType.QUESTION || type == PostType.COMMENT;
  }

  /// A review that stands apart is of what the page is about.
  private Optional<Thing> around(Place place, PostType type) {
    return type == PostType.REVIEW ? place.around.or(() -> subject) : place.around;
  }
}
