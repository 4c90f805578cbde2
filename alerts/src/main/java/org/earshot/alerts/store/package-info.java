/// Opens the module's schema and says how its times are written.
@NullMarked
package org.earshot.alerts.store;

import org.jspecify.annotations.NullMarked;
