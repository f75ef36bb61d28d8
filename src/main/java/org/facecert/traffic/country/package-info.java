/** In which country an address stands, by a database that the laboratory supplies. */
@NullMarked
package org.facecert.traffic.country;

import org.jspecify.annotations.NullMarked;
