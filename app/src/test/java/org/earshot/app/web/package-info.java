@NullMarked
package org.earshot.app.web;

import org.jspecify.annotations.NullMarked;
