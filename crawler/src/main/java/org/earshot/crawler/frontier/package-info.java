/// What is due, what came of it, and what was seen there before.
@NullMarked
package org.earshot.crawler.frontier;

import org.jspecify.annotations.NullMarked;
