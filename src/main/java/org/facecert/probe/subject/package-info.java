/** Watches whether a face is before the camera. */
@NullMarked
package org.facecert.probe.subject;

import org.jspecify.annotations.NullMarked;
