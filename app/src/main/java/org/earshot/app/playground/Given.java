package org.earshot.app.playground;

import java.time.Instant;
import org.earshot.app.playground.Shown.Who;

/// A reply that somebody gave on one of the town's pages.
///
/// @param id its own id
/// @param to id of the post that it answers
record Given(String id, String to, Who who, String text, Instant at) {}
