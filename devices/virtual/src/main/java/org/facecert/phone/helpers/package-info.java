/**
 * The apps that Appium's driver puts on a phone to help it. They are kept and described by what
 * stands in their files, and never run: what they do on a phone, this phone does itself.
 */
@NullMarked
package org.facecert.phone.helpers;

import org.jspecify.annotations.NullMarked;
