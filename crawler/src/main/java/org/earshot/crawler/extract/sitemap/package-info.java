/// Reads sitemaps: which addresses a site names, and when they changed (sitemaps.org, protocol
/// 0.9).
@NullMarked
package org.earshot.crawler.extract.sitemap;

import org.jspecify.annotations.NullMarked;
