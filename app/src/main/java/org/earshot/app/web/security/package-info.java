/// Who may enter, and how often one may try.
@NullMarked
package org.earshot.app.web.security;

import org.jspecify.annotations.NullMarked;
