/// What a page gives away about places nearby that could be read: the feeds that it links, the
/// engine that made it and the addresses such an engine serves, pages of reviews, accounts
/// elsewhere.
@NullMarked
package org.earshot.crawler.extract.lead;

import org.jspecify.annotations.NullMarked;
