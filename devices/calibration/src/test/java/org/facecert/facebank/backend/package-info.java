/** What FaceBank's server promises. */
@NullMarked
package org.facecert.facebank.backend;

import org.jspecify.annotations.NullMarked;
