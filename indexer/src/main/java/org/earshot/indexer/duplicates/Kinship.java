package org.earshot.indexer.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.earshot.crawler.Post;
import org.earshot.indexer.Copy;

/// Whose copy a copy is, as far as the pages prove it. A display name alone proves nothing across
/// sites.
final class Kinship {
  /// What sites call everybody who has no account.
  private static final Set<String> NOBODY =
      Set.of(
          "0",
          "-1",
          "anonymous",
          "anonym",
          "anon",
          "guest",
          "user",
          "unknown",
          "deleted",
          "[deleted]",
          "null",
          "none");

  private Kinship() {}

  /// How two posts with the same words belong together.
  static Copy.Kind of(Post one, Post other) {
    var author = authors(one);
    if (authors(other).stream().anyMatch(author::contains)) {
      return Copy.Kind.SAME_AUTHOR;
    }
    return syndicated(one, other) ? Copy.Kind.SYNDICATION : Copy.Kind.COPY;
  }

  /// Everything by which a post may be proved to belong to another one.
  static List<String> proofs(Post post) {
    var proofs = new ArrayList<>(authors(post));
    address(post).ifPresent(proofs::add);
    worldId(post).ifPresent(proofs::add);
    return proofs;
  }

  static boolean sameThread(Post one, Post other) {
    return one.key().site().equals(other.key().site()) && thread(one).equals(thread(other));
  }

  private static String thread(Post post) {
    return post.thread().or(post::parent).orElse(post.key().id());
  }

  /// An account is of its site; a profile page is the same wherever it is named.
  private static List<String> authors(Post post) {
    var names = new ArrayList<String>();
    var site = post.key().site();
    post.author()
        .id()
        .filter(id -> !NOBODY.contains(id.strip().toLowerCase(Locale.ROOT)))
        .ifPresent(id -> names.add("account " + site + " " + id));
    post.author()
        .url()
        .map(Kinship::bare)
        // The front page of a site is nobody's profile.
        .filter(url -> url.indexOf('/') > 0 || url.indexOf('?') > 0)
        .ifPresent(url -> names.add("profile " + url));
    return names;
  }

  /// The same post at two doors: one permanent address, or one name for the whole world. Posts of
  /// several people may stand at one address, so the authors must not differ; on one site they must
  /// be named.
  private static boolean syndicated(Post one, Post other) {
    boolean sameSite = one.key().site().equals(other.key().site());
    var name = one.author().name().map(Kinship::plain);
    var otherName = other.author().name().map(Kinship::plain);
    boolean bothNamed = name.isPresent() && otherName.isPresent();
    if (bothNamed ? !name.equals(otherName) : sameSite) {
      return false;
    }
    return same(address(one), address(other)) || same(worldId(one), worldId(other));
  }

  private static boolean same(Optional<String> one, Optional<String> other) {
    return one.isPresent() && one.equals(other);
  }

  private static Optional<String> address(Post post) {
    return post.url().map(Kinship::bare).map(url -> "at " + url);
  }

  /// Ids that are made to be unique everywhere: addresses, `tag:` (RFC 4151), `urn:`, `at:`.
  private static Optional<String> worldId(Post post) {
    var id = post.key().id();
    boolean unique = id.contains("://") || id.startsWith("tag:") || id.startsWith("urn:");
    return unique ? Optional.of("at " + bare(id)) : Optional.empty();
  }

  /// An address without what differs between its spellings.
  private static String bare(String url) {
    var rest = url.strip();
    int scheme = rest.indexOf("://");
    rest = scheme < 0 ? rest : rest.substring(scheme + "://".length());
    int path = rest.indexOf('/');
    var host = (path < 0 ? rest : rest.substring(0, path)).toLowerCase(Locale.ROOT);
    host = host.startsWith("www.") ? host.substring("www.".length()) : host;
    rest = path < 0 ? host : host + rest.substring(path);
    return rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
