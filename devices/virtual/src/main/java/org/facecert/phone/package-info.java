/**
 * A general Android phone on the JVM that speaks W3C WebDriver with the Appium UiAutomator2
 * extensions.
 */
@NullMarked
package org.facecert.phone;

import org.jspecify.annotations.NullMarked;
