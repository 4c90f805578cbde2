package org.earshot.crawler.extract.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.Extraction;
import org.earshot.crawler.Page;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.extract.kind.JsonKind;
import tools.jackson.databind.JsonNode;

/// Objects, activities and collections as the fediverse sends them to each other (Activity Streams
/// 2.0, www.w3.org/TR/activitystreams-vocabulary), and their elders of version 1.
///
/// An official reply is a note in reply to another that is attributed to an own account's actor.
public final class ActivityPubKind implements JsonKind {
  /// A boost of an activity that made an object is three deep; nothing honest is ten deep.
  private static final int MAX_DEPTH = 10;

  private static final Set<String> ACTORS =
      Set.of("Person", "Group", "Organization", "Service", "Application");

  /// Activities that carry an utterance: made, changed or passed on.
  private static final Set<String> CARRIERS =
      Set.of("Create", "Update", "Announce", "post", "update", "share");

  private static final Set<String> OTHER_ACTIVITIES =
      Set.of(
          "Accept",
          "Add",
          "Arrive",
          "Block",
          "Delete",
          "Dislike",
          "Flag",
          "Follow",
          "Ignore",
          "Invite",
          "Join",
          "Leave",
          "Like",
          "Listen",
          "Move",
          "Offer",
          "Read",
          "Reject",
          "Remove",
          "TentativeAccept",
          "TentativeReject",
          "Travel",
          "Undo",
          "View");
  private static final Set<String> COLLECTIONS =
      Set.of("Collection", "OrderedCollection", "CollectionPage", "OrderedCollectionPage");

  /// Where collections keep what is in them.
  private static final List<String> ITEMS = List.of("orderedItems", "items");

  @Override
  public String name() {
    return "activitypub";
  }

  @Override
  public boolean recognises(JsonNode root) {
    var one = new Fields(root.isArray() ? root.path(0) : root);
    return isActivityStreams1(one) || isActivityStreams2(one);
  }

  private static boolean isActivityStreams1(Fields one) {
    return one.string("objectType").isPresent()
        || (one.string("verb").isPresent() && one.has("object"));
  }

  private static boolean isActivityStreams2(Fields one) {
    if (one.has("@context")
        && !one.node().path("@context").toString().contains("activitystreams")) {
      return false;
    }
    var type = ActivityObject.type(one);
    boolean anchored = one.has("id") || one.has("url") || one.has("@context");
    return (anchored || one.has("actor"))
        && (ActivityObject.TYPES.contains(type)
            || ACTORS.contains(type)
            || CARRIERS.contains(type)
            || OTHER_ACTIVITIES.contains(type)
            || COLLECTIONS.contains(type)
            || type.equals("Tombstone"));
  }

  @Override
  public Extraction read(Page page, JsonNode root) {
    if (!recognises(root) && !(root.isArray() && root.isEmpty())) {
      return unreadable(page, "no Activity Streams");
    }
    var answer = new Fields(root);
    var posts = new ArrayList<Post>();
    if (root.isArray()) {
      answer.list().forEach(one -> walk(new Step(page, one, 0), posts));
    } else {
      walk(new Step(page, answer, 0), posts);
    }
    boolean list = root.isArray() || COLLECTIONS.contains(ActivityObject.type(answer));
    return new Extraction.Posts(name(), once(posts), !list, next(page, answer));
  }

  private static List<Post> once(List<Post> posts) {
    var keys = new HashSet<PostKey>();
    return posts.stream().filter(post -> keys.add(post.key())).toList();
  }

  /// The next page of a collection; its first, where it shows none of its items itself.
  private static Optional<String> next(Page page, Fields answer) {
    if (!COLLECTIONS.contains(ActivityObject.type(answer))) {
      return Optional.empty();
    }
    boolean shows = ITEMS.stream().anyMatch(answer::has) || answer.node().path("first").isObject();
    return answer
        .link(page.url(), "next")
        .or(() -> answer.link(page.url(), "first.next"))
        .or(() -> shows ? Optional.empty() : answer.link(page.url(), "first"));
  }

  /// One object on the way through an answer.
  private record Step(Page page, Fields one, int depth) {
    Step to(Fields other) {
      return new Step(page, other, depth + 1);
    }
  }

  private static void walk(Step step, List<Post> posts) {
    if (step.depth > MAX_DEPTH || !step.one.node().isObject()) {
      return;
    }
    var one = step.one;
    var type = ActivityObject.type(one);
    var verb = one.string("verb").orElse("");
    if (CARRIERS.contains(type) || CARRIERS.contains(verb)) {
      ActivityObject.carried(one).forEach(object -> walk(step.to(object), posts));
    } else if (ActivityObject.TYPES.contains(type)) {
      ActivityObject.post(step.page, one).ifPresent(posts::add);
      walk(step.to(one.at("replies")), posts);
    } else if (one.has("first") || ITEMS.stream().anyMatch(one::has)) {
      ITEMS.forEach(items -> one.list(items).forEach(item -> walk(step.to(item), posts)));
      walk(step.to(one.at("first")), posts);
    }
  }
}
