package org.facecert.run;

import java.util.Optional;
import java.util.function.Supplier;
import org.facecert.evidence.Sentence;

/**
 * Whether everything that the laboratory provides beside the phones works: an app whose test server
 * is down fails for a reason that is not the app's.
 */
@FunctionalInterface
public interface LabWatch {

  /** For a laboratory that provides nothing. */
  LabWatch NOTHING = () -> Optional::empty;

  /**
   * Begins to watch.
   *
   * @return asks what was wrong at any time since; empty when all was well
   */
  Supplier<Optional<Sentence>> begin();
}
