package org.earshot.indexer.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.earshot.crawler.Arrival;
import org.earshot.crawler.Post;
import org.earshot.indexer.Mention;
import org.earshot.indexer.Naming;
import org.earshot.indexer.intake.Event.Seen;
import org.earshot.indexer.keep.Hashes;
import org.earshot.indexer.keep.KnownPosts;
import org.earshot.indexer.keep.PostRow;

/// Decides which posts of a batch are mentions of which brands, and why: they name one, their
/// source is about one, or they stand under a mention of one.
final class Admission {
  /// Why a post was admitted.
  ///
  /// @param naming how it names the brand, where it does
  /// @param underMention whether it answers a mention of the brand
  record Ground(Mention.Why why, Optional<Naming> naming, boolean underMention) {
    /// The line of the brand that was found.
    Optional<String> phrase() {
      return naming.map(Naming::phrase);
    }
  }

  private final Listening listening;
  private final KnownPosts known;
  private final Map<String, Set<String>> brandsInBatch = new HashMap<>();

  Admission(Listening listening, KnownPosts known) {
    this.listening = listening;
    this.known = known;
  }

  /// The grounds of each post, by brand.
  ///
  /// @param named the brands that each post names, and how
  Map<Seen, Map<String, Ground>> decide(List<Seen> posts, Map<Seen, Map<String, Naming>> named) {
    var grounds = new IdentityHashMap<Seen, Map<String, Ground>>();
    for (var seen : posts) {
      var own = new LinkedHashMap<String, Ground>();
      named
          .getOrDefault(seen, Map.of())
          .forEach(
              (brand, naming) -> own.put(brand, ground(Mention.Why.NAMED, Optional.of(naming))));
      for (var brand : seen.circumstances().source().spec().about().brands()) {
        if (listening.brand(brand).isPresent()) {
          own.putIfAbsent(brand, ground(about(seen), Optional.empty()));
        }
      }
      grounds.put(seen, own);
      note(seen, own.keySet());
    }
    // A page may show an answer before what it answers.
    while (posts.stream().filter(seen -> follow(seen, grounds)).count() > 0) {}
    return grounds;
  }

  private boolean follow(Seen seen, Map<Seen, Map<String, Ground>> grounds) {
    var own = grounds.getOrDefault(seen, Map.of());
    boolean more = false;
    for (var brand : above(seen.post())) {
      var before = own.get(brand);
      if (listening.brand(brand).isEmpty() || (before != null && before.underMention())) {
        continue;
      }
      var why = before == null ? Mention.Why.THREAD : before.why();
      own.put(brand, new Ground(why, before == null ? Optional.empty() : before.naming(), true));
      more = true;
    }
    note(seen, own.keySet());
    return more;
  }

  /// The brands of which the post's parent or the opener of its thread is a mention.
  private Set<String> above(Post post) {
    var site = post.key().site();
    var brands = new HashSet<String>();
    Stream.concat(post.parent().stream(), post.thread().stream())
        .filter(id -> !id.equals(post.key().id()))
        .map(id -> Hashes.key(site, id))
        .forEach(hash -> {
          brands.addAll(brandsInBatch.getOrDefault(hash, Set.of()));
          known.post(hash).map(Admission::brands).ifPresent(brands::addAll);
        });
    return brands;
  }

  private void note(Seen seen, Set<String> brands) {
    brandsInBatch.computeIfAbsent(seen.keyHash(), hash -> new HashSet<>()).addAll(brands);
  }

  /// A report stands where its source would be about the brand.
  private static Mention.Why about(Seen seen) {
    return seen.circumstances().arrival() == Arrival.BY_HAND
        ? Mention.Why.BY_HAND
        : Mention.Why.SOURCE_ABOUT;
  }

  private static Set<String> brands(PostRow row) {
    var brands = new HashSet<String>();
    row.mentions().forEach(mention -> brands.add(mention.brand()));
    return brands;
  }

  private static Ground ground(Mention.Why why, Optional<Naming> naming) {
    return new Ground(why, naming, false);
  }
}
