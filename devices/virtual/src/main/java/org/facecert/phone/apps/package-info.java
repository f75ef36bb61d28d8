/**
 * Installing, starting, stopping and clearing apps: what adb, Appium and the shell have in common.
 */
@NullMarked
package org.facecert.phone.apps;

import org.jspecify.annotations.NullMarked;
