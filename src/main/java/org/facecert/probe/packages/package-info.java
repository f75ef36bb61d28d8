/** What the phone says of the apps that are installed on it, and what is in the file of the app. */
@NullMarked
package org.facecert.probe.packages;

import org.jspecify.annotations.NullMarked;
