package org.facecert.observation;

import java.util.List;

/**
 * What one side of a flow sent: head and body.
 *
 * @param type media type as it was stated; empty where it was not
 * @param digest SHA-256 of the body as it was on the wire, 64 hexadecimal digits; empty where there
 *     was none, or nothing of it was kept
 * @param length of the body in bytes that passed
 * @param whole whether all of the body is kept and its end was seen
 * @param faces face data found in address, head and body
 * @param unknown what could not be looked into, and why; empty where all was
 */
public record Payload(
    String type,
    String digest,
    long length,
    boolean whole,
    List<FaceSign> faces,
    List<String> unknown) {

  public Payload {
    faces = List.copyOf(faces);
    unknown = List.copyOf(unknown);
  }
}
