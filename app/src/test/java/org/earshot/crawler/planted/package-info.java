/// Faults on purpose, to see that the architecture rules bite.
@NullMarked
package org.earshot.crawler.planted;

import org.jspecify.annotations.NullMarked;
