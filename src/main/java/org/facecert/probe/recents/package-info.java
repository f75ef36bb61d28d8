/** Watches what the phone's list of recent apps shows of a scan that was left. */
@NullMarked
package org.facecert.probe.recents;

import org.jspecify.annotations.NullMarked;
