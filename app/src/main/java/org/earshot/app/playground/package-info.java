/// The playground: the small fictional town of Vilkupis, whose web sites live on loopback and talk
/// about the kettle maker Acme Kettle.
///
/// What the town says is a pure function of its script (`town.json`), of the time since it was
/// opened and of the replies that people gave on its pages; no thread makes posts. [Town] is that
/// function, [Pages] and [Feeds] show its result, and one [SiteServer] a site serves it.
@NullMarked
package org.earshot.app.playground;

import org.jspecify.annotations.NullMarked;
