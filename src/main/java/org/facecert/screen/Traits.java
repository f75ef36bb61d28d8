package org.facecert.screen;

import java.util.Set;

/** What the platform says of one node, already in the suite's own terms. */
record Traits(
    Role role,
    String text,
    String description,
    String hint,
    String resourceId,
    String packageName,
    Bounds bounds,
    Set<State> states) {}
