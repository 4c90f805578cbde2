/// The words of a page that says nothing machine-readable of itself: which part of it is the
/// article, without menus, teasers, share buttons and comments, and who wrote it when.
///
/// One pass over the page ([Survey]) cuts it into blocks of running words and regions that hold
/// them; everything after works on these two lists. The ideas are those that are published of
/// readers' views: text and link density, what classes and ids say, scores that paragraphs give to
/// the elements around them (Kohlschütter and others, "Boilerplate Detection using Shallow Text
/// Features", 2010; Mozilla's and Arc90's Readability; Barbaresi, "Trafilatura", 2021).
@NullMarked
package org.earshot.crawler.extract.content;

import org.jspecify.annotations.NullMarked;
