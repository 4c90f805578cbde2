/// Puts together what the different readers found on one page: each post once, with the best facts
/// of all.
@NullMarked
package org.earshot.crawler.extract.whole;

import org.jspecify.annotations.NullMarked;
