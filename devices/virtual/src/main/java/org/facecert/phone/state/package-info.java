/**
 * What a phone remembers: packages, permissions, app-ops, camera events, files, settings, log and
 * clock, in one place.
 */
@NullMarked
package org.facecert.phone.state;

import org.jspecify.annotations.NullMarked;
