/// What people do with cases.
@NullMarked
package org.earshot.alerts.desk;

import org.jspecify.annotations.NullMarked;
