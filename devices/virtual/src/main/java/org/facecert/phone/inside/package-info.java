/**
 * The Android side, loaded by the sandbox: activities, windows, touch, pixels, camera, permission
 * dialogs.
 */
@NullMarked
package org.facecert.phone.inside;

import org.jspecify.annotations.NullMarked;
