/// Conformance tests over cases that nobody here wrote. Those are third-party pages and no part of
/// the project: their folder is named by the property `earshot.cases` or by `EARSHOT_CASES` in the
/// environment, and without it there is nothing to do.
@NullMarked
package org.earshot.crawler.outside;

import org.jspecify.annotations.NullMarked;
