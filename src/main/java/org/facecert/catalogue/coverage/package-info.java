/**
 * What of the clauses is asked for, run and waited for, as numbers and tables, and what changed
 * between editions.
 */
@NullMarked
package org.facecert.catalogue.coverage;

import org.jspecify.annotations.NullMarked;
