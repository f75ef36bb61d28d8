/** Persons who do not exist, drawn for the camera of a virtual phone. */
@NullMarked
package org.facecert.facebank.faces;

import org.jspecify.annotations.NullMarked;
