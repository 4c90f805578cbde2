package org.earshot.crawler;

import java.time.Instant;
import java.util.Objects;

/// A page as we saw it, kept because it gave a mention.
///
/// @param id our own number of it
/// @param url final address of the page; empty once the page is purged
/// @param seen when we fetched it
/// @param digest SHA-256 of the page's bytes, in hexadecimal; stays when the page goes
/// @param kept false once the page is purged
public record Evidence(long id, String url, Instant seen, String digest, boolean kept) {
  public Evidence {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(seen, "seen");
    Objects.requireNonNull(digest, "digest");
  }
}
