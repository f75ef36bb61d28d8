/**
 * What the UiAutomator2 server of Appium answers on a phone (io.appium.uiautomator2.server 10.6.6,
 * port 6790): its routes, led to the phone's own commands.
 */
@NullMarked
package org.facecert.phone.uiautomator2;

import org.jspecify.annotations.NullMarked;
