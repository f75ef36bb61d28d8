/** What is said to people, put into their language. */
@NullMarked
package org.facecert.words;

import org.jspecify.annotations.NullMarked;
