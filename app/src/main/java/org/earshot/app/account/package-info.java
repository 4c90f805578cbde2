/// The people who may log in.
@NullMarked
package org.earshot.app.account;

import org.jspecify.annotations.NullMarked;
