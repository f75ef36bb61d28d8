/** Watches what the app writes into the phone's log. */
@NullMarked
package org.facecert.probe.log;

import org.jspecify.annotations.NullMarked;
