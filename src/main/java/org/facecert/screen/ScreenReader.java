package org.facecert.screen;

/** Reads a source of a screen that was kept, as the platform reads it that told it. */
@FunctionalInterface
public interface ScreenReader {

  /**
   * @throws UnreadableScreen when the source is none
   */
  Screen read(String source);
}
