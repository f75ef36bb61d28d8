package org.facecert.face.picture;

/**
 * What one picture may cost. A header of thirty bytes can ask for the memory of a machine.
 *
 * @param side pixels of the longest side
 * @param passing pixels of a picture whose rows pass by one after the other
 * @param held pixels of one whose coding wants all of it in memory at once
 * @param kept pixels that are kept of either; of larger ones every second, third, ... row and
 *     column
 * @param frames of an animation
 */
record ReadingLimits(int side, long passing, long held, int kept, int frames) {

  /**
   * The largest phone cameras give 200 million pixels, in JPEG, row by row. 48 million at once are
   * about 200 MB. 4 million kept are more than the detector uses.
   */
  static final ReadingLimits USUAL =
      new ReadingLimits(65_535, 210_000_000, 48_000_000, 4_000_000, 64);

  /**
   * Refuses what is too large.
   *
   * @param whole whether its coding wants all of it in memory
   */
  void check(int width, int height, boolean whole) throws NotLooked {
    long most = whole ? held : passing;
    if (width < 1 || height < 1) {
      throw new NotLooked("its header says " + width + " x " + height + " pixels");
    }
    if (width > side || height > side || (long) width * height > most) {
      throw new NotLooked(
          "its header says "
              + width
              + " x "
              + height
              + " pixels; at most "
              + most
              + " are read in this coding");
    }
  }

  /** Every how many rows and columns are read. */
  int step(int width, int height) {
    int step = 1;
    while ((long) (width / step) * (height / step) > kept) {
      step++;
    }
    return step;
  }
}
