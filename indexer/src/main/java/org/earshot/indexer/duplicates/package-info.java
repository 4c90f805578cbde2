/// Tells whether two posts say the same: signatures by which likely copies are found, the exact
/// comparison, and whose copy it is. Pure: it reads and keeps nothing.
///
/// A text is cut into overlapping runs of words (*shingles*). MinHash over these gives a few
/// numbers, *marks*, of which alike texts share one almost surely and others almost never (A.
/// Broder, On the resemblance and containment of documents, 1997). Who shares a mark is then
/// compared shingle by shingle.
@NullMarked
package org.earshot.indexer.duplicates;

import org.jspecify.annotations.NullMarked;
