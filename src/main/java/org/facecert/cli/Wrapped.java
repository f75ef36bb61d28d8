package org.facecert.cli;

import java.io.PrintWriter;

/** Breaks long lines between words; a Chinese line is left to the terminal. */
final class Wrapped {

  private Wrapped() {}

  static void print(PrintWriter out, String text, String indent, int width) {
    StringBuilder line = new StringBuilder(indent);
    for (String word : text.split(" ")) {
      if (line.length() > indent.length() && line.length() + word.length() + 1 > width) {
        out.println(line);
        line = new StringBuilder(indent);
      }
      line.append(line.length() > indent.length() ? " " : "").append(word);
    }
    out.println(line);
  }
}
