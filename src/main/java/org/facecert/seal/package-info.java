/**
 * The sealed package: its files listed by digest, the list signed, the signature stamped with a
 * time, removals recorded. Knows bytes and signatures; what the files mean is known above.
 */
@NullMarked
package org.facecert.seal;

import org.jspecify.annotations.NullMarked;
