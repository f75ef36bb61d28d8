package org.facecert.inspection;

/**
 * How evenly the values of bytes are spread: encrypted and compressed bytes are at nearly 8 bits.
 */
final class Entropy {

  /** fewer bytes do not show it */
  private static final int FEWEST = 4_096;

  private static final int LOOKED_AT = 1 << 16;

  /**
   * bits a byte: of 4,096 random bytes 7.95 on average, of a text 5, of code 6 to 7, of weights of
   * networks up to 7.7
   */
  private static final double HIGH = 7.9;

  private Entropy() {}

  static boolean isHigh(byte[] bytes) {
    if (bytes.length < FEWEST) {
      return false;
    }
    int[] counts = new int[256];
    int looked = Math.min(bytes.length, LOOKED_AT);
    for (int i = 0; i < looked; i++) {
      counts[bytes[i] & 0xff]++;
    }
    double bits = 0;
    for (int count : counts) {
      if (count > 0) {
        double share = (double) count / looked;
        bits -= share * Math.log(share) / Math.log(2);
      }
    }
    return bits > HIGH;
  }
}
