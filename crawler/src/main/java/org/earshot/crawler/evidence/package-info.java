/// Keeps the pages that gave mentions as WARC 1.1 files (ISO 28500:2017), and forgets them.
///
/// A record is known to the database before it is written, with the place that it will have in its
/// file. What a crash left unwritten is marked as lost when the archive is opened again, and what
/// no row names is deleted: a page that had to be forgotten cannot come back with an old file. A
/// page goes by writing its file anew without it; the digest stays, so that the chain holds.
@NullMarked
package org.earshot.crawler.evidence;

import org.jspecify.annotations.NullMarked;
