/** Selenium's Grid as a process of FaceCert's. */
@NullMarked
package org.facecert.grid;

import org.jspecify.annotations.NullMarked;
