package org.earshot.crawler.frontier;

import java.time.Instant;
import java.util.Optional;
import org.earshot.crawler.PostKey;

/// A mention that a look has seen on its page.
///
/// @param published when the site says it was
/// @param missingSince the look that first did not show it
record KnownPost(
    PostKey key, Optional<Instant> published, Instant lastSeen, Optional<Instant> missingSince) {}
