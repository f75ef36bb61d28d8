/** What a privacy notice says about the face, item by item and word for word. */
@NullMarked
package org.facecert.notice;

import org.jspecify.annotations.NullMarked;
