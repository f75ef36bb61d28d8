/** What every probe is: it observes a channel beside the screen, and never judges. */
@NullMarked
package org.facecert.probe;

import org.jspecify.annotations.NullMarked;
