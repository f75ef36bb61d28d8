package org.facecert.catalogue.yaml;

/**
 * Something wrong in a file that a person wrote.
 *
 * @param file as the person named it
 * @param line from 1
 * @param column from 1, in characters
 * @param what is wrong
 * @param cure what to write instead
 */
public record Problem(String file, int line, int column, String what, String cure) {

  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + what + ": " + cure;
  }
}
