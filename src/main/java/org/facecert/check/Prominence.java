package org.facecert.check;

import org.facecert.screen.Node;
import org.facecert.screen.Picture;

/**
 * How prominent a control is.
 *
 * @param area of what reacts to a press, in pixels squared
 * @param contrast of its ink to its ground, 1 to 21 (WCAG 2)
 * @param inkHeight of its line of text, in pixels
 */
record Prominence(long area, double contrast, int inkHeight) {

  static Prominence of(Node control, Picture picture) {
    Node target = control.tapTarget() == null ? control : control.tapTarget();
    return new Prominence(
        target.bounds().area(),
        picture.contrast(control.bounds()),
        picture.inkHeight(control.bounds()));
  }
}
