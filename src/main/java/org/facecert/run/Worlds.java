package org.facecert.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.facecert.device.Session;
import org.facecert.evidence.Timeline;
import org.facecert.evidence.Vault;
import org.facecert.verdict.Finding;

/** Makes what the step classes of one scenario share. */
public interface Worlds {

  /**
   * @param world handed to the constructors of the step classes
   * @param findings what they have recorded so far
   * @param control asked at the end, before the app is accused: what the phone no longer does that
   *     it did while the findings were made; empty when it still does
   */
  record Scene(
      Object world, Supplier<List<Finding>> findings, Supplier<Optional<String>> control) {}

  Scene open(Item item, Session session, Vault vault, Timeline timeline);
}
