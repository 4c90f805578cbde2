/// What wakes the looks when they are due. The only home of Quartz in this module.
@NullMarked
package org.earshot.crawler.schedule;

import org.jspecify.annotations.NullMarked;
