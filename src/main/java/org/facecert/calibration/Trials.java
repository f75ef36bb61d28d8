package org.facecert.calibration;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Carries trials out, on as many phones as there are. */
public interface Trials {

  /**
   * @param each told of every trial as it ends
   * @return what was found, by trial
   */
  Map<Trial, TrialResult> run(List<Trial> trials, BiConsumer<Trial, TrialResult> each);
}
