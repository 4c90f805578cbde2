package org.earshot.crawler.frontier;

import java.time.Instant;
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
    return new Look.Memory(validators, Optional.of(page.url()), Optional.of(digest), true, false);
  }

  /// What was known of a look's posts before the page, and what the page says of them.
  ///
  /// @param absent those that it should show and does not
  /// @param gone those of them that are handed on as missing
  /// @param now when the page came
  record Before(List<KnownPost> known, Set<PostKey> absent, Set<PostKey> gone, Instant now) {}

  static Sightings sightings(List<Post> posts, Set<PostKey> mentions, Before before) {
    if (before.known().isEmpty() && mentions.isEmpty()) {
      return new Sightings.None();
    }
    var shown = posts.stream().map(Post::key).collect(Collectors.toSet());
    var known = before.known().stream().map(KnownPost::key).collect(Collectors.toSet());
    var kept = posts.stream().filter(post -> mentions.contains(post.key())).toList();
    var dropped = new HashSet<>(before.gone());
    var missing = new HashSet<PostKey>();
    var unproved = new HashSet<PostKey>();
    for (var post : before.known()) {
      var key = post.key();
      boolean mention = shown.contains(key) && mentions.contains(key);
      if (shown.contains(key) && !mention) {
        dropped.add(key);
      } else if (before.absent().contains(key)) {
        if (post.missingSince().isEmpty()) {
          missing.add(key);
        }
      } else if (!mention && post.missingSince().isPresent()) {
        unproved.add(key);
      } else if (!mention && KnownPosts.isOld(post, before.now())) {
        dropped.add(key);
      }
    }
    return new Sightings.Read(
        kept.stream().filter(post -> !known.contains(post.key())).toList(),
        kept.stream().filter(post -> known.contains(post.key())).toList(),
        missing,
        unproved,
        dropped);
  }

  static Set<PostKey> missing(List<KnownPost> known) {
    return known.stream()
        .filter(post -> post.missingSince().isPresent())
        .map(KnownPost::key)
        .collect(Collectors.toSet());
  }
}
