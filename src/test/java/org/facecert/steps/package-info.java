/** What scenarios of one run share. */
@NullMarked
package org.facecert.steps;

import org.jspecify.annotations.NullMarked;
