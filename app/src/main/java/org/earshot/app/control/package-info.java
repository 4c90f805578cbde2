/// What commands ask of the data, done by the running service when there is one and by the command
/// itself when there is none. The two talk in JSON lines over a UNIX-domain socket.
@NullMarked
package org.earshot.app.control;

import org.jspecify.annotations.NullMarked;
