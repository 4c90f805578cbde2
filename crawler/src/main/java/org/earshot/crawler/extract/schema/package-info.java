/// What a web page says of itself in structured data: in schema.org's words as JSON-LD, microdata
/// or RDFa, in microformats, or in its head (Open Graph).
///
/// [Things] finds it all in one walk over the page and says it in schema.org's words; [ThingWalk]
/// finds the posts among the [Thing]s, [PostFacts] reads each, [Duplicates] joins what the page
/// shows twice, and [Identities] gives each post its id. Ratings of many people together
/// (`AggregateRating`) are no utterance of anybody: they stay what is said of a thing.
///
/// schema.org has no word for the owner's reply to a review. A comment inside a review counts as
/// such only where its markup names that slot (a property, an `additionalType` or a class such as
/// `ownerReply`, `merchant-response` or `business-reply`), or where its author is, by `@id` or
/// address, what is reviewed or its owner. The author's name proves nothing.
@NullMarked
package org.earshot.crawler.extract.schema;

import org.jspecify.annotations.NullMarked;
