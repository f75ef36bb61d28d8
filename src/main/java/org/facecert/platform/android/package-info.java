/** Android phones behind an Appium server, real or virtual. */
@NullMarked
package org.facecert.platform.android;

import org.jspecify.annotations.NullMarked;
