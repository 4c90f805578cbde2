/// What robots.txt allows (RFC 9309); docs/robots.md says how each open question is decided. The
/// only home of crawler-commons.
@NullMarked
package org.earshot.crawler.robots;

import org.jspecify.annotations.NullMarked;
