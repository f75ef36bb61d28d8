/** Watches whether the app's scanner shows a face. */
@NullMarked
package org.facecert.probe.subject;

import org.jspecify.annotations.NullMarked;
