package org.facecert.screen;

import java.util.Set;

/**
 * What the platform says of one node, already in the suite's own terms.
 *
 * @param bounds what of it lies on the screen; where nothing does, where it would lie
 * @param drawingOrder among its siblings, later ones over earlier ones; 0 when it is not told
 */
record Traits(
    Role role,
    String text,
    String description,
    String hint,
    String resourceId,
    String packageName,
    Bounds bounds,
    int drawingOrder,
    Set<State> states) {}
