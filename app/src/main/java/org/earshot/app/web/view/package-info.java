/// What the pages show: records made from the modules' records by pure functions.
@NullMarked
package org.earshot.app.web.view;

import org.jspecify.annotations.NullMarked;
