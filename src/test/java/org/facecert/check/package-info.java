/** Each judgement at its edges, on logs made by hand. */
@NullMarked
package org.facecert.check;

import org.jspecify.annotations.NullMarked;
