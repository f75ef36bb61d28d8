/** The intercepting proxy: takes connections, opens the way to the origin, relays. */
@NullMarked
package org.facecert.traffic.proxy;

import org.jspecify.annotations.NullMarked;
