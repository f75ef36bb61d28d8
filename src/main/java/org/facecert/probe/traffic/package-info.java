/** Watches what goes over the wire, by a proxy that the phone is led through. */
@NullMarked
package org.facecert.probe.traffic;

import org.jspecify.annotations.NullMarked;
