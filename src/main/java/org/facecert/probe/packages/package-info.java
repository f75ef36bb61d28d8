/** What the phone says of the apps that are installed on it. */
@NullMarked
package org.facecert.probe.packages;

import org.jspecify.annotations.NullMarked;
