/// Where things are kept: the data directory with its lock, and the databases. A commit that
/// carries a promise goes through the `durable` data source, which has H2 put it on the disk. In
/// the embedded database one transaction writes at a time.
@NullMarked
package org.earshot.app.store;

import org.jspecify.annotations.NullMarked;
