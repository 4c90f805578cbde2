/// What wakes the alerts. Quartz lives here and nowhere else in the module.
@NullMarked
package org.earshot.alerts.schedule;

import org.jspecify.annotations.NullMarked;
