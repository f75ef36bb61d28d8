/** What is required: requirements, the clauses they serve, programmes that select them. */
@NullMarked
package org.facecert.catalogue;

import org.jspecify.annotations.NullMarked;
