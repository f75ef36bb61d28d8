package org.facecert.evidence;

/** Evidence that a record refers to is missing or was changed. */
public final class EvidenceLost extends RuntimeException {
  public EvidenceLost(String message) {
    super(message);
  }
}
