/// Feeds: RSS 0.9x to 2.0, Atom and JSON Feed.
///
/// A feed of XML comes as [FeedTree]: parsed as leniently as a feed reader does it, by a parser
/// that knows no DTD, so that there is no external entity and nothing to fetch. Everything is read
/// from that one tree; a library that wants well-formed documents would have to be given a second
/// one.
@NullMarked
package org.earshot.crawler.extract.feed;

import org.jspecify.annotations.NullMarked;
