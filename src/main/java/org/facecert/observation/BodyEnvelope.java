package org.facecert.observation;

/**
 * The whole of a body says that it is encrypted to somebody.
 *
 * @param format such as {@code JWE}
 * @param methods as it names them; empty where they are not in plain sight
 * @param opened whether the laboratory had the key: what was found in the body was found inside
 */
public record BodyEnvelope(String format, String methods, boolean opened) {

  /** the layer by which a place in a body leads into it */
  public static final String INSIDE = "envelope";

  /** how the place of what is in it begins: an app may call what it likes by that name elsewhere */
  static final String PLACE = "body 0 > " + INSIDE;
}
