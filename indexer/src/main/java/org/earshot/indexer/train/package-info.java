/// The commands that teach the bundled sentiment model and measure it. docs/model-card.md says how
/// they are run.
@NullMarked
package org.earshot.indexer.train;

import org.jspecify.annotations.NullMarked;
