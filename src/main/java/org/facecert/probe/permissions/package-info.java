/** Watches the permissions that the system holds. */
@NullMarked
package org.facecert.probe.permissions;

import org.jspecify.annotations.NullMarked;
