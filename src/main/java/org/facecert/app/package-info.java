/** What can be asked of the suite, whoever asks: the command line, or a page in a browser. */
@NullMarked
package org.facecert.app;

import org.jspecify.annotations.NullMarked;
