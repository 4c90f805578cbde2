/// Faults on purpose: each breaks one rule of the architecture, to show that the rule bites.
@NullMarked
package org.earshot.alerts.planted;

import org.jspecify.annotations.NullMarked;
