package org.earshot.crawler.frontier;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.earshot.crawler.Page;
import org.earshot.crawler.Post;
import org.earshot.crawler.PostKey;
import org.earshot.crawler.fetch.Validators;

/// What is remembered of a page that was read.
final class Memories {
  private Memories() {}

  static Look.Memory of(Page page, String digest) {
    var validators = new Validators(page.header("etag"), page.header("last-modified"));
    return new Look.Memory(validators, Optional.of(page.url()), Optional.of(digest), true);
  }

  static Sightings sightings(
      List<Post> posts,
      Set<PostKey> mentions,
      List<KnownPost> known,
      Set<PostKey> absent,
      Set<PostKey> gone) {
    var kept = posts.stream().filter(post -> mentions.contains(post.key())).toList();
    var dropped = new HashSet<>(gone);
    known.stream()
        .map(KnownPost::key)
        .filter(key -> !mentions.contains(key))
        .filter(key -> posts.stream().anyMatch(post -> post.key().equals(key)))
        .forEach(dropped::add);
    return new Sightings.Read(kept, absent, dropped);
  }

  static Set<PostKey> missing(List<KnownPost> known) {
    return known.stream()
        .filter(post -> post.missingSince().isPresent())
        .map(KnownPost::key)
        .collect(Collectors.toSet());
  }
}
