package org.facecert.doctor;

import java.util.List;
import org.facecert.doctor.Diagnosis.CheckOutcome;

/**
 * All that was looked at of one phone.
 *
 * @param phone as its file names it
 * @param diagnoses in the order in which they were looked at
 */
public record Checkup(String phone, List<Diagnosis> diagnoses) {

  public Checkup {
    diagnoses = List.copyOf(diagnoses);
  }

  public boolean failed() {
    return any(CheckOutcome.FAILED);
  }

  /** All was looked at and nothing failed. */
  public boolean sound() {
    return !failed() && !any(CheckOutcome.UNKNOWN) && any(CheckOutcome.OK);
  }

  private boolean any(CheckOutcome outcome) {
    return diagnoses.stream().anyMatch(diagnosis -> diagnosis.outcome() == outcome);
  }
}
