/** One class per claim: from what was seen to a finding, without touching a device. */
@NullMarked
package org.facecert.check;

import org.jspecify.annotations.NullMarked;
