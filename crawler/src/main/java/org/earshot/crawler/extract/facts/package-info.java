/// How single facts are read, whatever page they stand on: characters, plain text, addresses,
/// times, ratings and counts. Everything here is lenient and bounded, and throws at nothing.
@NullMarked
package org.earshot.crawler.extract.facts;

import org.jspecify.annotations.NullMarked;
