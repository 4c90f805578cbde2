/// What robots.txt allows (RFC 9309). The only home of crawler-commons.
@NullMarked
package org.earshot.crawler.robots;

import org.jspecify.annotations.NullMarked;
