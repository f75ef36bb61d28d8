package org.facecert.observation;

/**
 * The whole of a body says that it is encrypted to somebody.
 *
 * @param format such as {@code JWE}
 * @param methods as it names them; empty where they are not in plain sight
 * @param opened whether the laboratory had the key: what was found in the body was found inside
 */
public record BodyEnvelope(String format, String methods, boolean opened) {

  /** the layer by which a place in a body leads into it; nothing else has its name */
  public static final String INSIDE = "envelope";
}
