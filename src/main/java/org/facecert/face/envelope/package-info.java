/** What an app has encrypted by itself, in a form that says so: which form, and what is in it. */
@NullMarked
package org.facecert.face.envelope;

import org.jspecify.annotations.NullMarked;
