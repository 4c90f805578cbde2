/// Measurements, each beside the bare library in the same run.
@NullMarked
package org.earshot.benchmarks;

import org.jspecify.annotations.NullMarked;
