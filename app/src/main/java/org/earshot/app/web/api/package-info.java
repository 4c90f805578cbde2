/// REST under `/api/v1`.
@NullMarked
package org.earshot.app.web.api;

import org.jspecify.annotations.NullMarked;
