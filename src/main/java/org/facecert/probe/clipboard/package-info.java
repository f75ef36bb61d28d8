/** Watches what lies on the phone's clipboard. */
@NullMarked
package org.facecert.probe.clipboard;

import org.jspecify.annotations.NullMarked;
