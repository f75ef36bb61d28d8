package org.facecert.face;

/**
 * Where in a picture, upright as a viewer shows it, a face is.
 *
 * @param left as a share of the picture's width, 0 to 1; the others likewise
 * @param confidence 0 to 1
 */
public record FaceArea(double left, double top, double right, double bottom, double confidence) {}
