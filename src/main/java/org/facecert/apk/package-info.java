/** Reads Android packages without a phone: what a build says of itself. */
@NullMarked
package org.facecert.apk;

import org.jspecify.annotations.NullMarked;
