/** Watches what the phone keeps of crashes of apps. */
@NullMarked
package org.facecert.probe.crash;

import org.jspecify.annotations.NullMarked;
