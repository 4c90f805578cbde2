/// What follows from a mention: a pure decision, without a clock or a store.
@NullMarked
package org.earshot.alerts.triage;

import org.jspecify.annotations.NullMarked;
