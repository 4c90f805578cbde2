/// Was the answer seen: proofs, impostors, replies that go again.
@NullMarked
package org.earshot.alerts.prove;

import org.jspecify.annotations.NullMarked;
