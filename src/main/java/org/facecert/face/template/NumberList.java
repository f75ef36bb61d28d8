package org.facecert.face.template;

import java.io.IOException;
import java.io.InputStream;

/** Numbers as text, such as a JSON array of a template has them. */
public final class NumberList {

  private static final int MOST = 4096;
  private static final int LONGEST_NUMBER = 40;

  private NumberList() {}

  /**
   * Whether the text is a list of numbers that is a unit vector.
   *
   * @return how many numbers; 0 when it is none
   */
  public static int vectorLength(InputStream text) throws IOException {
    double[] numbers = new double[MOST];
    int count = 0;
    StringBuilder number = new StringBuilder();
    int letter = text.read();
    while (true) {
      boolean part = letter > ' ' && letter != ',' && letter != ';';
      if (part && number.length() < LONGEST_NUMBER) {
        number.append((char) letter);
      } else if (part || count >= MOST) {
        return 0;
      } else if (number.length() > 0) {
        double value = value(number.toString());
        if (Double.isNaN(value)) {
          return 0;
        }
        numbers[count++] = value;
        number.setLength(0);
      }
      if (letter < 0) {
        break;
      }
      letter = text.read();
    }
    int length = count;
    boolean usual = UnitVector.lengths().anyMatch(usualLength -> usualLength == length);
    return usual && UnitVector.isAt(numbers, 0, length, UnitVector.ROUNDED) ? length : 0;
  }

  private static double value(String number) {
    try {
      return Double.parseDouble(number);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
