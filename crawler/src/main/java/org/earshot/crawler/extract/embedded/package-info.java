/// Reads reviews and comments that a page carries only as data for its scripts: `application/json`
/// blocks, `__NEXT_DATA__`, `window.__INITIAL_STATE__ = {…}`, `AF_initDataCallback({…})`.
///
/// Nothing is run. Objects are taken for posts by the names of their members: words or stars, with
/// an author or a time.
@NullMarked
package org.earshot.crawler.extract.embedded;

import org.jspecify.annotations.NullMarked;
