package org.facecert.face.sqlite;

/** How much of a row is in its cell; the rest is on other pages. */
final class Spill {

  private Spill() {}

  /**
   * @param payload bytes of the row
   * @param usable bytes of a page
   */
  static int local(long payload, int usable, boolean index) {
    int most = index ? (usable - 12) * 64 / 255 - 23 : usable - 35;
    if (payload <= most) {
      return (int) payload;
    }
    int least = (usable - 12) * 32 / 255 - 23;
    int local = least + (int) ((payload - least) % (usable - 4));
    return local <= most ? local : least;
  }
}
