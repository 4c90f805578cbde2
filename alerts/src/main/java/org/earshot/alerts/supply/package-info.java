/// What the alerts need from the modules before them, in two small interfaces.
@NullMarked
package org.earshot.alerts.supply;

import org.jspecify.annotations.NullMarked;
