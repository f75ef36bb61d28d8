/** Databases of countries, made by the tests. */
@NullMarked
package org.facecert.traffic.country;

import org.jspecify.annotations.NullMarked;
