@NullMarked
package org.earshot.crawler.extract.forum;

import org.jspecify.annotations.NullMarked;
