/// Feeds: RSS 0.9x to 2.0 and Atom through Rome, JSON Feed through Jackson.
///
/// A feed comes as [FeedTree]: parsed as leniently as a feed reader does it, by a parser that knows
/// no DTD, so that there is no entity to expand and nothing to fetch. From it Rome gets a
/// well-formed document, and reads links and people in the many formats; what it does not keep
/// (unescaped markup, the exact words of times, languages, threading) is read from the same tree.
@NullMarked
package org.earshot.crawler.extract.feed;

import org.jspecify.annotations.NullMarked;
