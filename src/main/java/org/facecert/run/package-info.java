/** One evaluation: plan, Cucumber, journal, resume, and faults kept apart from violations. */
@NullMarked
package org.facecert.run;

import org.jspecify.annotations.NullMarked;
