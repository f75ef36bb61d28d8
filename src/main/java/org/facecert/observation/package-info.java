/**
 * What a walk and the probes observed, as records on one clock: what a check judges, and nothing of
 * law.
 */
@NullMarked
package org.facecert.observation;

import org.jspecify.annotations.NullMarked;
