/// Reads the [org.earshot.app.Configuration] out of `earshot.yml`, the environment and the command
/// line. `Keys` lists every key there is.
@NullMarked
package org.earshot.app.settings;

import org.jspecify.annotations.NullMarked;
