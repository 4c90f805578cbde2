package org.earshot.app.web.view;

import org.earshot.crawler.Evidence;

/// A page that was kept because it gave a mention.
///
/// @param id our number of it
/// @param seen when it was fetched
/// @param digest the beginning of its SHA-256, enough to tell pages apart
public record EvidenceView(long id, When seen, String digest) {
  private static final int SHOWN = 12;

  public static EvidenceView of(Evidence evidence, Times times) {
    return new EvidenceView(
        evidence.id(), times.when(evidence.seen()), evidence.digest().substring(0, SHOWN));
  }
}
