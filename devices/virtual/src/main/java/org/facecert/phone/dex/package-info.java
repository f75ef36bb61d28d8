/**
 * Turns the dex of an APK into class files, so that an app without its sources can run. Untrusted
 * files are read in a process of their own, with a bound on memory and time.
 */
@NullMarked
package org.facecert.phone.dex;

import org.jspecify.annotations.NullMarked;
