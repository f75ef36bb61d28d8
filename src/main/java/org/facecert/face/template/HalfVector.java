package org.facecert.face.template;

import org.facecert.face.bytes.ByteView;

/** Bytes that as a whole are a unit vector in half precision (IEEE 754 binary16). */
public final class HalfVector {

  private static final int BIAS = 15;
  private static final int FRACTION = 1 << 10;

  private HalfVector() {}

  /**
   * @return how many numbers; 0 when it is none
   */
  public static int vectorLength(ByteView view) {
    if (UnitVector.lengths().noneMatch(length -> view.size() == 2L * length)) {
      return 0;
    }
    int length = (int) (view.size() / 2);
    double[] little = new double[length];
    double[] big = new double[length];
    for (int i = 0; i < length; i++) {
      little[i] = value(view.u16le(2L * i));
      big[i] = value(view.u16(2L * i));
    }
    return UnitVector.isAt(little, 0, length, UnitVector.ROUNDED)
            || UnitVector.isAt(big, 0, length, UnitVector.ROUNDED)
        ? length
        : 0;
  }

  private static double value(int bits) {
    int exponent = bits >> 10 & 31;
    double fraction = bits & FRACTION - 1;
    double size =
        exponent == 0
            ? Math.scalb(fraction / FRACTION, 1 - BIAS)
            : Math.scalb(1 + fraction / FRACTION, exponent - BIAS);
    return (bits & 0x8000) == 0 ? size : -size;
  }
}
