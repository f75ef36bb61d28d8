package org.facecert.statement;

import java.util.List;
import java.util.Optional;

/**
 * What is done with the faces, as the applicant declares it.
 *
 * @param matched where the face is compared
 * @param uploads whether face data leave the phone
 * @param retention how long they are kept, in the applicant's words
 * @param location where they are kept, in the applicant's words
 * @param recipients who else gets face data, by name
 * @param makes what is made of the face for its owner; empty where nothing is said of that
 */
public record FaceProcessing(
    FaceFunction.Matched matched,
    boolean uploads,
    Optional<String> retention,
    Optional<String> location,
    List<String> recipients,
    Optional<FaceFunction.Makes> makes) {

  public FaceProcessing {
    recipients = List.copyOf(recipients);
  }
}
