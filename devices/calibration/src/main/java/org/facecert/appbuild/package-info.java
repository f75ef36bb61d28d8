/** Turns the source folder of an Android app into a signed APK with its class jar beside it. */
@NullMarked
package org.facecert.appbuild;

import org.jspecify.annotations.NullMarked;
