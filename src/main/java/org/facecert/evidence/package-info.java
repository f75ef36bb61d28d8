/** What was seen, kept so that nobody can change it unnoticed. */
@NullMarked
package org.facecert.evidence;

import org.jspecify.annotations.NullMarked;
