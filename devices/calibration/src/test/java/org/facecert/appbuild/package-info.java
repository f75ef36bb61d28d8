/** What the builder of apps promises. */
@NullMarked
package org.facecert.appbuild;

import org.jspecify.annotations.NullMarked;
