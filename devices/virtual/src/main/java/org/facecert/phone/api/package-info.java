/**
 * The few types that the front door and the Android side share; JDK types only, for two class
 * loaders meet here.
 */
@NullMarked
package org.facecert.phone.api;

import org.jspecify.annotations.NullMarked;
