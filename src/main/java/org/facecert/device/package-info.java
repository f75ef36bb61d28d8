/** Ports: what the suite needs of a phone, whoever makes it. */
@NullMarked
package org.facecert.device;

import org.jspecify.annotations.NullMarked;
