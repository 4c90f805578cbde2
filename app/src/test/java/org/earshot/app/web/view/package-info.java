@NullMarked
package org.earshot.app.web.view;

import org.jspecify.annotations.NullMarked;
