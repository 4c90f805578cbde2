/// Carries mentions from the indexer to the desk: claim, decide, commit, give back.
@NullMarked
package org.earshot.alerts.intake;

import org.jspecify.annotations.NullMarked;
