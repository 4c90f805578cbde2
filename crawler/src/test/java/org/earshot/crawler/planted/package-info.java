/// Small faults that prove that the rules of the architecture bite. Nothing else uses them.
@NullMarked
package org.earshot.crawler.planted;

import org.jspecify.annotations.NullMarked;
