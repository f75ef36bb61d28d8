/** Starts Robolectric without JUnit: one sandbox, one Android, one process. */
@NullMarked
package org.facecert.phone.boot;

import org.jspecify.annotations.NullMarked;
