/**
 * A real browser, Debian's Chromium, as the phone's web engine: it is started, spoken to by its
 * DevTools protocol over a pipe, and ended here. Nothing of Android is known in this package.
 */
@NullMarked
package org.facecert.phone.web;

import org.jspecify.annotations.NullMarked;
