/// What a web page says of itself in schema.org's words, in JSON-LD, microdata or RDFa Lite.
///
/// All three become [Thing]s; [ThingWalk] finds the posts among them, [PostFacts] reads each,
/// [Duplicates] joins what the page shows twice, and [Identities] gives each post its id.
///
/// schema.org has no word for the owner's reply to a review. A comment inside a review counts as
/// such only where its markup names that slot: an `additionalType` or a class such as
/// `owner-reply`, `merchant-response` or `business-reply`. The author's name proves nothing.
@NullMarked
package org.earshot.crawler.extract.schema;

import org.jspecify.annotations.NullMarked;
