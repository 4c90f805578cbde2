/// The whole way of a post over real ports: pages in over HTTP, mail out over SMTP, the reply
/// proved.
@NullMarked
package org.earshot.app.acceptance;

import org.jspecify.annotations.NullMarked;
