@NullMarked
package org.facecert.traffic.capture;

import org.jspecify.annotations.NullMarked;
