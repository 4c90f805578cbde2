/// Reads RDFa: the statements that a page's attributes make.
///
/// [Rdfa] follows the processing rules of RDFa Core 1.1 (section 7.5) and of HTML+RDFa 1.1 as far
/// as RDFa Lite 1.1 needs them, with `about`, `rel`, `rev` and `datatype` beside, which older
/// systems write. Vocabularies are never fetched, lists (`inlist`) are not made, and what only a
/// processor would be told is not told.
@NullMarked
package org.earshot.crawler.extract.rdfa;

import org.jspecify.annotations.NullMarked;
