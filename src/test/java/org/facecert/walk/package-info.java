/** Tests of the walks. */
@NullMarked
package org.facecert.walk;

import org.jspecify.annotations.NullMarked;
