/// What people type, read into the modules' records, with a remark by each field that is wrong.
@NullMarked
package org.earshot.app.web.form;

import org.jspecify.annotations.NullMarked;
