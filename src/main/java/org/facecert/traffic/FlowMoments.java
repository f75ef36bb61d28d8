package org.facecert.traffic;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a flow went, on the proxy's one clock.
 *
 * @param begun the request's first byte was understood, or the connection began
 * @param requestEnd null when the request did not end
 * @param responseBegin null when there was none
 * @param end it was over, whichever way
 */
public record FlowMoments(
    Instant begun, @Nullable Instant requestEnd, @Nullable Instant responseBegin, Instant end) {}
