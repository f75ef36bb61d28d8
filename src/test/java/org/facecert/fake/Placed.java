package org.facecert.fake;

import org.facecert.screen.Bounds;

/**
 * A view with its place on the screen.
 *
 * @param bounds the part of it in view
 */
record Placed(View view, Bounds bounds) {

  boolean holds(int x, int y) {
    return x >= bounds.left() && x < bounds.right() && y >= bounds.top() && y < bounds.bottom();
  }
}
