/** The platform-neutral tree of what a phone shows, and how it reads to a person. */
@NullMarked
package org.facecert.screen;

import org.jspecify.annotations.NullMarked;
