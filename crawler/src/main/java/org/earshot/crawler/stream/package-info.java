/// Sources that are listened to rather than looked at: one line each, held by one process under a
/// lease.
///
/// What is heard goes to the sink in small batches, and the cursor is kept after the sink has
/// returned: whatever breaks, the next line begins where everything was taken.
@NullMarked
package org.earshot.crawler.stream;

import org.jspecify.annotations.NullMarked;
