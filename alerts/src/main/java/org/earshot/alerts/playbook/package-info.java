/// Rules, recipients and saved replies: how they are kept, and which rule a mention takes.
@NullMarked
package org.earshot.alerts.playbook;

import org.jspecify.annotations.NullMarked;
