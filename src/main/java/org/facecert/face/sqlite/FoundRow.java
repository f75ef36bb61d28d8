package org.facecert.face.sqlite;

/** A row, or what is left of one, put together from its pages. */
public final class FoundRow {

  private final String where;
  private final byte[] bytes;
  private final int from;
  private final int length;
  private final boolean whole;

  FoundRow(String where, byte[] bytes, int from, int length, boolean whole) {
    this.where = where;
    this.bytes = bytes;
    this.from = from;
    this.length = length;
    this.whole = whole;
  }

  FoundRow(String where, byte[] bytes, boolean whole) {
    this(where, bytes, 0, bytes.length, whole);
  }

  /** For people: page and cell, such as {@code page 7 cell 2 column 3}. */
  public String where() {
    return where;
  }

  /** A value of the row, or bytes that are not told apart any more. */
  public byte[] bytes() {
    return java.util.Arrays.copyOfRange(bytes, from, from + length);
  }

  /** Whether all of it was there. */
  public boolean isWhole() {
    return whole;
  }
}
