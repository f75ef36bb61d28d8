package org.facecert.run;

import java.util.Optional;
import org.facecert.evidence.TypedValues;

/**
 * What makes a run's record worth its name beside the phones.
 *
 * @param inputs whether what is evaluated stays what it was
 * @param clock whether the suite's clock was set meanwhile
 * @param typed digests of what is typed into the app, to mask it whenever the record is shown
 */
public record Precautions(InputWatch inputs, LabWatch clock, Optional<TypedValues> typed) {

  /** For a run that nothing can happen to. */
  public static final Precautions NONE =
      new Precautions(InputWatch.NOTHING, LabWatch.NOTHING, Optional.empty());
}
