/**
 * What went over the wire between a client and its origins, exchange by exchange. Knows nothing of
 * phones, apps, the law.
 */
@NullMarked
package org.facecert.traffic;

import org.jspecify.annotations.NullMarked;
