/** Step glue by domain concept: parses, asks, hands over; no judgement, no locator. */
@NullMarked
package org.facecert.steps;

import org.jspecify.annotations.NullMarked;
