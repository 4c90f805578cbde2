/// Half of a planted cycle.
@NullMarked
package org.earshot.crawler.planted.one;

import org.jspecify.annotations.NullMarked;
