/// The guarded HTTP client: one request at a time, within limits, never to a private address. The
/// only home of OkHttp.
@NullMarked
package org.earshot.crawler.fetch;

import org.jspecify.annotations.NullMarked;
