/// What Earshot speaks to programs, as JSON.
@NullMarked
package org.earshot.app.json;

import org.jspecify.annotations.NullMarked;
