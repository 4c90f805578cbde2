/// The other end of a planted cycle.
@NullMarked
package org.earshot.alerts.planted.ring;

import org.jspecify.annotations.NullMarked;
