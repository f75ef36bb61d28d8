/** What the calibration app and its variants promise. */
@NullMarked
package org.facecert.facebank;

import org.jspecify.annotations.NullMarked;
