/** Watches the camera. */
@NullMarked
package org.facecert.probe.camera;

import org.jspecify.annotations.NullMarked;
