/// Good, bad or neither: a linear model over hashed n-grams and the figures that word lists give,
/// and how it is taught. It knows nothing of brands: whoever asks gives it a text, or the clause of
/// one that is about the brand, and gets three calibrated shares.
@NullMarked
package org.earshot.indexer.sentiment;

import org.jspecify.annotations.NullMarked;
