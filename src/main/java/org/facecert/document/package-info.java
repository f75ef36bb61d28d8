/** The text of documents as apps and providers publish them. */
@NullMarked
package org.facecert.document;

import org.jspecify.annotations.NullMarked;
