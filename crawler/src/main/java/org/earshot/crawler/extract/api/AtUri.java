package org.earshot.crawler.extract.api;

import java.util.Optional;

/// The address of a record in the AT Protocol (atproto.com/specs/at-uri-scheme).
///
/// @param authority whose record it is: a DID or a handle
/// @param collection what sort of record; absent where the address means the whole repository
/// @param key its key; absent where the address means the whole collection
record AtUri(String authority, Optional<String> collection, Optional<String> key) {
  static final String POST = "app.bsky.feed.post";

  private static final String SCHEME = "at://";
  private static final int MAX_LENGTH = 8_192;

  static Optional<AtUri> parse(String text) {
    if (!text.startsWith(SCHEME) || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    var parts = text.substring(SCHEME.length()).split("/", -1);
    boolean valid =
        parts.length <= 3
            && (AtSyntax.isDid(parts[0]) || AtSyntax.isHandle(parts[0]))
            && (parts.length < 2 || AtSyntax.isNsid(parts[1]))
            && (parts.length < 3 || AtSyntax.isRecordKey(parts[2]));
    return valid
        ? Optional.of(new AtUri(parts[0], part(parts, 1), part(parts, 2)))
        : Optional.empty();
  }

  private static Optional<String> part(String[] parts, int at) {
    return at < parts.length ? Optional.of(parts[at]) : Optional.empty();
  }

  static AtUri post(String authority, String key) {
    return new AtUri(authority, Optional.of(POST), Optional.of(key));
  }

  boolean isPost() {
    return collection.filter(POST::equals).isPresent() && key.isPresent();
  }

  /// Where people see a post.
  ///
  /// @param who the author's handle or DID
  Optional<String> seenAt(String who) {
    return isPost()
        ? key.map(rkey -> "https://bsky.app/profile/" + who + "/post/" + rkey)
        : Optional.empty();
  }

  @Override
  public String toString() {
    return SCHEME
        + authority
        + collection.map(name -> "/" + name).orElse("")
        + key.map(name -> "/" + name).orElse("");
  }
}
