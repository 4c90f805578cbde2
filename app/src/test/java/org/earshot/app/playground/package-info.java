@NullMarked
package org.earshot.app.playground;

import org.jspecify.annotations.NullMarked;
