/// How this module talks to its schema: migration, and instants that both databases keep alike.
@NullMarked
package org.earshot.crawler.store;

import org.jspecify.annotations.NullMarked;
