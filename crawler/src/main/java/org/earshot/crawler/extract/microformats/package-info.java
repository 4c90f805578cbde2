/// Reads microformats: what the class names of a page's elements say is on it.
///
/// [Microformats] follows the parsing rules of microformats2
/// (<https://microformats.org/wiki/microformats2-parsing>), of the value class pattern
/// (<https://microformats.org/wiki/value-class-pattern>) and of the classic formats that blogs and
/// shops still carry: hentry, hreview, vcard and their like.
///
/// What it finds are items as the page says them; which of them are posts is decided elsewhere.
@NullMarked
package org.earshot.crawler.extract.microformats;

import org.jspecify.annotations.NullMarked;
