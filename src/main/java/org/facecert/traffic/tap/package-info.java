/** Listens to two directions of one connection and tells the exchanges; changes nothing. */
@NullMarked
package org.facecert.traffic.tap;

import org.jspecify.annotations.NullMarked;
