/// Mails in words: one list of blocks, written as text and as HTML, all words from the bundle.
@NullMarked
package org.earshot.alerts.letter;

import org.jspecify.annotations.NullMarked;
