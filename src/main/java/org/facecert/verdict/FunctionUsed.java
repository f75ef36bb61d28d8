package org.facecert.verdict;

import org.facecert.catalogue.FunctionProfile;

/**
 * A face function as the applicant declared it.
 *
 * @param matched where the face is compared
 * @param uploads whether face data leave the phone
 */
public record FunctionUsed(
    String id, String kind, String purpose, String matched, boolean uploads) {

  /** What a programme's rules ask of it. */
  public FunctionProfile profile() {
    return new FunctionProfile(id, kind, matched, uploads);
  }
}
