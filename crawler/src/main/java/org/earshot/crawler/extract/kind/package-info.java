/// What a way of reading is: the seam between `auto`, the general kinds and the platforms' own.
@NullMarked
package org.earshot.crawler.extract.kind;

import org.jspecify.annotations.NullMarked;
