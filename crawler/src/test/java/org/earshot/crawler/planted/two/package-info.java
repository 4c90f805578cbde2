/// Half of a planted cycle.
@NullMarked
package org.earshot.crawler.planted.two;

import org.jspecify.annotations.NullMarked;
