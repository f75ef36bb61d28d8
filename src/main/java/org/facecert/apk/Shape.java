package org.facecert.apk;

/**
 * A package's own words in a message of ours: one line, bounded, nothing that steers a terminal.
 */
final class Shape {

  private static final int LONGEST = 120;

  private Shape() {}

  static String line(String hostile) {
    String plain = hostile.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "...";
  }
}
