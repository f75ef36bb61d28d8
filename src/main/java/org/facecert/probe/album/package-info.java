/** Watches what becomes of the pictures in the phone's album. */
@NullMarked
package org.facecert.probe.album;

import org.jspecify.annotations.NullMarked;
