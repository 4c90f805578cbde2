package org.earshot.crawler.extract.whole;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostType;

/// Joins two readings of a page.
///
/// Two posts are one where they share an id or an address of their own, or where one's words begin
/// with the other's and nothing speaks against it: neither the author nor the stars. The first
/// reading gives the order and its facts stand; the second fills what is absent.
public final class Twins {
  /// What is done with a post that only the second reading has.
  public enum Strangers {
    KEPT,
    LEFT_OUT
  }

  private final List<Sighting> first;
  private final List<Sighting> second;
  private final IdentityHashMap<Post, Post> twins = new IdentityHashMap<>();
  private final Set<Post> taken = Collections.newSetFromMap(new IdentityHashMap<>());

  private Twins(List<Post> first, List<Post> second) {
    this.first = first.stream().map(Sighting::of).toList();
    this.second = second.stream().map(Sighting::of).toList();
    match(sighting -> List.of(sighting.post().key().id()), (_, _) -> true);
    match(Twins::addresses, (one, other) -> !one.contradictsPerson(other));
    match(sighting -> List.of(sighting.beginning()), Sighting::sharesWords);
    match(sighting -> List.of(sighting.author()), Sighting::sharesMoment);
    match(sighting -> List.of(sighting.author()), Sighting::sharesStars);
    match(sighting -> List.of(sighting.moment()), Sighting::sharesTextThen);
  }

  /// The posts of both readings.
  public static List<Post> join(List<Post> first, List<Post> second, Strangers strangers) {
    if (first.isEmpty()) {
      return strangers == Strangers.KEPT ? second : List.of();
    }
    return second.isEmpty() ? first : new Twins(first, second).joined(strangers);
  }

  /// Posts completed by what is told of their authors alone: it counts where an author wrote one
  /// post only, of which the time is not known.
  static List<Post> hinted(List<Post> posts, List<Post> hints) {
    var byAuthor = new HashMap<String, List<Post>>();
    posts.forEach(post ->
        byAuthor.computeIfAbsent(Sighting.of(post).author(), _ -> new ArrayList<>()).add(post));
    var hinted = new ArrayList<>(posts);
    for (var hint : hints) {
      var author = Sighting.of(hint).author();
      var alone = byAuthor.getOrDefault(author, List.of());
      if (!author.isEmpty() && alone.size() == 1 && alone.getFirst().published().isEmpty()) {
        hinted.replaceAll(post ->
            post.key().equals(alone.getFirst().key()) ? Merge.of(post, hint, Map.of()) : post);
        byAuthor.remove(author);
      }
    }
    return hinted;
  }

  /// How many posts two readings share.
  static long shared(List<Post> first, List<Post> second) {
    return new Twins(first, second).twins.size();
  }

  /// Pairs those of which both have a key, in page order, so that a long list costs no more than
  /// twice a short one of half its length.
  private void match(Function<Sighting, List<String>> keys, BiPredicate<Sighting, Sighting> same) {
    Map<String, List<Sighting>> byKey = new HashMap<>();
    for (var other : second) {
      if (!taken.contains(other.post())) {
        keys.apply(other)
            .forEach(key -> byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(other));
      }
    }
    for (var one : first) {
      if (!twins.containsKey(one.post())) {
        keys.apply(one).stream()
            .filter(key -> !key.isEmpty())
            .flatMap(key -> byKey.getOrDefault(key, List.of()).stream())
            .filter(other -> !taken.contains(other.post()) && isOneKind(one.post(), other.post()))
            .filter(other -> same.test(one, other))
            .findFirst()
            .ifPresent(other -> pair(one.post(), other.post()));
      }
    }
  }

  private void pair(Post one, Post other) {
    twins.put(one, other);
    taken.add(other);
  }

  /// Addresses that name one post on its page, and the id where it is such an address.
  private static List<String> addresses(Sighting sighting) {
    var post = sighting.post();
    var addresses = new ArrayList<String>();
    post.url().filter(url -> isOwn(post, url)).ifPresent(addresses::add);
    return addresses;
  }

  private static boolean isOwn(Post post, String url) {
    return url.contains("#") || url.equals(post.key().id()) || post.type() != PostType.REVIEW;
  }

  /// An article and a comment on it can share an address; a review and a comment are two names for
  /// one thing.
  private static boolean isOneKind(Post one, Post other) {
    return (one.type() == PostType.ARTICLE) == (other.type() == PostType.ARTICLE)
        && (one.ownerReply() == other.ownerReply() || one.type() == PostType.COMMENT);
  }

  private List<Post> joined(Strangers strangers) {
    var renamed = new HashMap<String, String>();
    twins.forEach((one, other) -> {
      var key = Merge.key(one, other);
      renamed.put(one.key().id(), key.id());
      renamed.put(other.key().id(), key.id());
    });
    var others =
        second.stream()
            .map(Sighting::post)
            .filter(post -> strangers == Strangers.KEPT && !taken.contains(post))
            .toList();
    var joined = new ArrayList<Post>();
    others.stream().filter(Twins::opens).forEach(joined::add);
    first.stream().map(Sighting::post).forEach(joined::add);
    others.stream().filter(post -> !opens(post)).forEach(joined::add);
    var used = new HashSet<String>();
    return joined.stream()
        .map(post -> Merge.of(post, Optional.ofNullable(twins.get(post)).orElse(post), renamed))
        .filter(post -> used.add(post.key().id()))
        .toList();
  }

  private static boolean opens(Post post) {
    return post.type() == PostType.ARTICLE || post.type() == PostType.QUESTION;
  }
}
