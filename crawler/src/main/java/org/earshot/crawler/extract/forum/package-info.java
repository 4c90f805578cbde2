/// Reads threads and lists from the markup that people see: forums, comments and reviews.
///
/// `engines.conf` says how each known engine marks up its posts. Which engine a page is of is
/// decided by strings in its source, so that a page costs the selectors of its own engine only.
/// Facts that an engine's entry does not name, and pages of engines that nobody has described, are
/// read by the words in class names and by repeated shapes: siblings which each hold an author, a
/// date and a text.
@NullMarked
package org.earshot.crawler.extract.forum;

import org.jspecify.annotations.NullMarked;
