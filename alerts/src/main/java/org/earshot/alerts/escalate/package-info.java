/// Deadlines: who is told again while nobody has a case.
@NullMarked
package org.earshot.alerts.escalate;

import org.jspecify.annotations.NullMarked;
