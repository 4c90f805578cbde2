/// A model of the deployment's own: learned from what its people said and its authors' stars, tried
/// against the shipped one on texts of other authors, and taken only where it is better for
/// certain.
@NullMarked
package org.earshot.indexer.learn;

import org.jspecify.annotations.NullMarked;
