/** The certificates of both sides: those that are made, those that are checked. */
@NullMarked
package org.facecert.traffic.tls;

import org.jspecify.annotations.NullMarked;
