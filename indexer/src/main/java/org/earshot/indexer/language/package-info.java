/// Which language a text is written in: its script first, then its function words together with
/// OpenNLP's model. Greek in Latin letters counts as Greek, Lithuanian without its diacritics as
/// Lithuanian.
@NullMarked
package org.earshot.indexer.language;

import org.jspecify.annotations.NullMarked;
