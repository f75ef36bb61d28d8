/** Seeded variants against expectations: recall and false alarms of the suite itself. */
@NullMarked
package org.facecert.calibration;

import org.jspecify.annotations.NullMarked;
