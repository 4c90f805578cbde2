/// The daily mail: when it is due, what it counts, how it reads.
@NullMarked
package org.earshot.alerts.digest;

import org.jspecify.annotations.NullMarked;
