/// Politeness: one request at a time to a host, robots.txt first, then the delay, then
/// `Retry-After`.
@NullMarked
package org.earshot.crawler.gate;

import org.jspecify.annotations.NullMarked;
