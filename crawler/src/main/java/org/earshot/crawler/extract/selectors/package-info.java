/// Pages read with the operator's own CSS selectors, where nothing else finds their posts.
@NullMarked
package org.earshot.crawler.extract.selectors;

import org.jspecify.annotations.NullMarked;
