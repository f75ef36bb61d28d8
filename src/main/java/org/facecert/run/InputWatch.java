package org.facecert.run;

import java.util.Optional;
import org.facecert.evidence.Sentence;

/** Whether what is evaluated is still what the record says that it is. */
@FunctionalInterface
public interface InputWatch {

  /** Where nothing was handed in. */
  InputWatch NOTHING = Optional::empty;

  /** What was changed on the disk since the run began; empty when nothing was. */
  Optional<Sentence> changed();
}
