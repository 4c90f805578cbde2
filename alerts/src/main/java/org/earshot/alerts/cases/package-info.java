/// Cases, their places and their history, as they are kept.
@NullMarked
package org.earshot.alerts.cases;

import org.jspecify.annotations.NullMarked;
