/// Platforms that answer programs: one class a platform, which knows its addresses, reads its
/// answers and keeps to its limits.
///
/// [Fields] reads an answer's fields leniently, [Address] takes apart the addresses people paste.
@NullMarked
package org.earshot.crawler.extract.api;

import org.jspecify.annotations.NullMarked;
