package org.facecert.face.carve;

/**
 * From where to where something lies.
 *
 * @param end behind its last byte
 * @param whole whether its structure says that it ends there; else it is damaged or cut short
 */
public record Extent(long start, long end, boolean whole) {

  public long length() {
    return end - start;
  }
}
