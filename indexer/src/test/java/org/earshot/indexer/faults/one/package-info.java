/// Faults, planted for [org.earshot.indexer.ArchitectureTest].
@NullMarked
package org.earshot.indexer.faults.one;

import org.jspecify.annotations.NullMarked;
