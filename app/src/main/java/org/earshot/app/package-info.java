/// The running whole: one configuration loader and one composition root, used by the service and by
/// one-shot commands alike. Sub-packages: `cli` (picocli), `web` (console and REST, Spring),
/// `playground` (the demo's fictional sites).
@NullMarked
package org.earshot.app;

import org.jspecify.annotations.NullMarked;
