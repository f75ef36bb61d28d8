/**
 * Asks an app's servers from outside the phone for what the app was seen to get there: as a
 * stranger, and as the owner for comparison. Only where the statement permits it.
 */
@org.jspecify.annotations.NullMarked
package org.facecert.probe.exposure;
