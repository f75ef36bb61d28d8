/** What servers of the tests prove themselves by. */
@NullMarked
package org.facecert.traffic.tls;

import org.jspecify.annotations.NullMarked;
