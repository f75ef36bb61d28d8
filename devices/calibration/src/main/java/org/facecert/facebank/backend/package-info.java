/** FaceBank's server: a small but real one, so that what the app sends arrives somewhere. */
@NullMarked
package org.facecert.facebank.backend;

import org.jspecify.annotations.NullMarked;
