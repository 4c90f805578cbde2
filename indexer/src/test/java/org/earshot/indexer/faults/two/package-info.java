/// Faults, planted for [org.earshot.indexer.ArchitectureTest].
@NullMarked
package org.earshot.indexer.faults.two;

import org.jspecify.annotations.NullMarked;
