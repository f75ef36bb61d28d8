/** The features in an IDE, through the JUnit platform. */
@NullMarked
package org.facecert.scenarios;

import org.jspecify.annotations.NullMarked;
