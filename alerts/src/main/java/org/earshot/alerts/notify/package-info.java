/// Notices and their deliveries: the outbox, and the mail that empties it.
@NullMarked
package org.earshot.alerts.notify;

import org.jspecify.annotations.NullMarked;
