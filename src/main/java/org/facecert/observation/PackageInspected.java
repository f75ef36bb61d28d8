package org.facecert.observation;

import java.util.Optional;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.inspection.KnownVulnerabilities;
import org.facecert.inspection.PackageContents;
import org.facecert.inspection.PackageIdentity;

/**
 * The file that was installed was opened. What is in it is present, which does not say that it is
 * called, nor that anything is sent.
 *
 * @param contents empty where the app was found installed, without a file
 * @param sdkKnowledge digest of the list by which SDKs were recognized
 * @param store which build the store has, as the laboratory took it from there
 * @param vulnerabilities how the components compare with the laboratory's list
 * @param evidence what was found, as it was written down
 */
public record PackageInspected(
    int number,
    Optional<PackageContents> contents,
    String sdkKnowledge,
    Provided<PackageIdentity> store,
    Provided<KnownVulnerabilities.Comparison> vulnerabilities,
    Evidence evidence,
    Moment when)
    implements Observation {

  /**
   * What rests on a file of the laboratory's.
   *
   * @param result empty where there is no file, or none that can be read
   * @param unreadable why it cannot be read; empty where it can, and where there is none
   */
  public record Provided<T>(Optional<T> result, Optional<Sentence> unreadable) {

    public static <T> Provided<T> of(T result) {
      return new Provided<>(Optional.of(result), Optional.empty());
    }

    public static <T> Provided<T> nothing() {
      return new Provided<>(Optional.empty(), Optional.empty());
    }

    public static <T> Provided<T> unreadable(Sentence why) {
      return new Provided<>(Optional.empty(), Optional.of(why));
    }
  }
}
