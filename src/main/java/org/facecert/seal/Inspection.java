package org.facecert.seal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Sentence;

/**
 * What a look at a package's bytes came to.
 *
 * @param faults what is not as it was sealed; none of a package that is whole
 * @param open what keeps it from being trusted though it is whole
 * @param notes what a reader should know
 * @param seal empty where it cannot be read
 */
public record Inspection(
    List<Sentence> faults, List<Sentence> open, List<Sentence> notes, Optional<Seal> seal) {

  public Inspection {
    faults = List.copyOf(faults);
    open = List.copyOf(open);
    notes = List.copyOf(notes);
  }

  /**
   * @param signer of the seal
   * @param stamped by an authority, where there is a time stamp
   * @param removed path to digest of what was removed after it was sealed
   */
  public record Seal(
      SealedFacts facts,
      SealManifest manifest,
      SealedBy signer,
      Optional<Stamp> stamped,
      Map<String, Digest> removed) {
    public Seal {
      removed = Map.copyOf(removed);
    }
  }

  /**
   * @param subject of its certificate; "" where there is none
   */
  public record SealedBy(String algorithm, String fingerprint, String subject, boolean trusted) {}

  /**
   * @param authority subject of its certificate
   */
  public record Stamp(Instant at, String authority, boolean trusted) {}

  public boolean whole() {
    return faults.isEmpty();
  }
}
