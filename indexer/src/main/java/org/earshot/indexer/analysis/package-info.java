/// How words are found in whatever form they stand.
///
/// Each word of a text is indexed as it is written, without case and accents, and at the same place
/// once more as its language's own stemmer leaves it, behind a mark that no written word begins
/// with. A query word is put through the stemmers of all languages that occur, so that nobody has
/// to say a language. A word of another script than its text's is brought to the stem of that
/// script's usual language, and a query for an English word asks for its usual forms too, so that a
/// post in two languages is found by either. No stop words are taken out: they hold the negations.
@NullMarked
package org.earshot.indexer.analysis;

import org.jspecify.annotations.NullMarked;
