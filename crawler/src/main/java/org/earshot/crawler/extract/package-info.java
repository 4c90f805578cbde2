/// From a page to its posts: which kind a page is, and the reader of each kind.
///
/// `facts` reads single facts (characters, addresses, times, ratings), `feed` reads feeds, `schema`
/// reads what a web page says of itself in schema.org's words, `api` reads the answers of
/// platforms; `kind` says what a kind is. Nothing here throws at a page, however broken: a page
/// that cannot be read is [org.earshot.crawler.Extraction.Unreadable].
@NullMarked
package org.earshot.crawler.extract;

import org.jspecify.annotations.NullMarked;
