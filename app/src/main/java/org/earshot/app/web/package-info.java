/// The console and the REST interface, on Spring. Sub-packages: `security` (who may enter), `view`
/// (what pages show, free of any framework but its texts), `page` (the console), `api` (REST).
@NullMarked
package org.earshot.app.web;

import org.jspecify.annotations.NullMarked;
