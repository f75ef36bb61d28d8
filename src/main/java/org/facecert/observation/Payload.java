package org.facecert.observation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
 * @param envelope in which the app itself has put the body; empty where there is none
 */
public record Payload(
    String type,
    String digest,
    long length,
    boolean whole,
    List<FaceSign> faces,
    List<String> unknown,
    Optional<BodyEnvelope> envelope) {

  public Payload {
    faces = List.copyOf(faces);
    unknown = List.copyOf(unknown);
    // logs that were written before there were any do not name them
    envelope = Objects.requireNonNullElse(envelope, Optional.empty());
  }

  /** Without an envelope. */
  public Payload(
      String type,
      String digest,
      long length,
      boolean whole,
      List<FaceSign> faces,
      List<String> unknown) {
    this(type, digest, length, whole, faces, unknown, Optional.empty());
  }

  /** Whether a face of it was found inside an envelope that the laboratory opened. */
  public boolean isSealed(FaceSign face) {
    return envelope.filter(BodyEnvelope::opened).isPresent()
        && face.place().startsWith(BodyEnvelope.PLACE);
  }
}
