/// The console's pages: reading them changes nothing, every change is a POST.
@NullMarked
package org.earshot.app.web.page;

import org.jspecify.annotations.NullMarked;
