/** Looks whether a phone can be used, and if not why and what to do about it; judges no app. */
@NullMarked
package org.facecert.doctor;

import org.jspecify.annotations.NullMarked;
