/// Faults on purpose, to see that the architecture rules bite.
@NullMarked
package org.earshot.indexer.planted;

import org.jspecify.annotations.NullMarked;
