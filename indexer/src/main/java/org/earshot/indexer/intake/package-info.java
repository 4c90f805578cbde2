/// The way of a batch of harvests, stage by stage: clean, match, plan, score, keep.
@NullMarked
package org.earshot.indexer.intake;

import org.jspecify.annotations.NullMarked;
