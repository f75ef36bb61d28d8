/**
 * Printed documents: what they are made of, and how that becomes a tagged PDF/A that is archived
 * and signed. Knows nothing of evaluations.
 */
@NullMarked
package org.facecert.paper;

import org.jspecify.annotations.NullMarked;
