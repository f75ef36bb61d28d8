/** The phone's shell: words, commands and the output formats of Android 14. */
@NullMarked
package org.facecert.phone.shell;

import org.jspecify.annotations.NullMarked;
