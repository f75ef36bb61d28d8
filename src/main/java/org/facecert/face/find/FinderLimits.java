package org.facecert.face.find;

/**
 * How far a file is looked into; what lies beyond is listed as unknown.
 *
 * @param depth layers within layers
 * @param decoded bytes that may come out of all its layers together
 * @param work steps that readers may take in what turns out to be nothing, beside 16 for each byte
 * @param listed finds, and likewise unknown places, that are listed
 */
record FinderLimits(int depth, long decoded, long work, int listed) {

  /** What a phone's files and requests need, with room; a bomb ends within seconds. */
  static FinderLimits usual() {
    return new FinderLimits(10, 2L << 30, 1L << 30, 10_000);
  }

  /** Bytes of a layer that are held at once; what is longer is looked at in pieces. */
  int piece(int layer) {
    return layer <= 2 ? 32 << 20 : 8 << 20;
  }
}
