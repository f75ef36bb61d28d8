/**
 * Is there face data in these bytes? What is found, where, and what could not be looked at. Knows
 * nothing of phones, of apps, of the law.
 */
@NullMarked
package org.facecert.face;

import org.jspecify.annotations.NullMarked;
