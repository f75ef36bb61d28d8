package org.facecert.run;

import java.time.Clock;
import java.util.function.BooleanSupplier;

/**
 * What all workers of a run share: how far they may go, whom they tell, and what ends them.
 *
 * @param stopped whether the run was stopped or has to end
 * @param halt told of what ends the run at once
 */
record RunControl(
    Limits limits,
    RunLog log,
    Progress progress,
    Clock clock,
    BooleanSupplier stopped,
    Precautions care,
    AbortCause halt) {}
