/** The front door: HTTP, sessions, locators and the Appium commands. */
@NullMarked
package org.facecert.phone.wire;

import org.jspecify.annotations.NullMarked;
