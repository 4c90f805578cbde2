/// The command line: one class a command, picocli's annotations on it. `Main` runs them.
@NullMarked
package org.earshot.app.cli;

import org.jspecify.annotations.NullMarked;
