/** Watches what an app leaves in the phone's storage when a face was scanned. */
@NullMarked
package org.facecert.probe.storage;

import org.jspecify.annotations.NullMarked;
