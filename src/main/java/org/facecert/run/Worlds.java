package org.facecert.run;

import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.facecert.device.Session;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.facecert.observation.ObservationLog;
import org.facecert.verdict.Finding;

/** Makes what the step classes of a scenario share, and knows what scenarios do alike. */
public interface Worlds {

  /**
   * What a scenario does with the phone, step by step. Where it is the beginning of another's, the
   * two share a walk; one that does nothing shares any.
   *
   * @param steps as written
   */
  List<String> path(List<String> steps);

  /**
   * A walk with the app in its fresh state, on one phone and for one face function. Nothing has
   * been done with the phone yet.
   *
   * @param function id; empty for scenarios that run once per app
   * @param log to which all is added that is seen and done
   */
  OngoingWalk begin(String function, Session session, Vault vault, ObservationLog log);

  /** Scenarios go on with it one after the other, each where the one before ended. */
  interface OngoingWalk extends AutoCloseable {

    Scene scene(TestCase item);

    /**
     * Asked at the end: what the phone no longer does that it did while the findings were made;
     * empty when it still does. Nothing is found any more after that.
     *
     * @param accused whether the app is: then what was done is tried anew; else, before anything is
     *     believed that did not show, the phone has to show that it would have
     */
    Optional<Sentence> control(boolean accused);

    /**
     * The walk is over, however it ended: what was set up for it is taken back. What was found is
     * not touched.
     */
    @Override
    default void close() {}
  }

  /**
   * @param world handed to the constructors of the step classes
   * @param findings what they have recorded so far
   * @param through the number of the last observation on which the findings rest
   */
  record Scene(Object world, Supplier<List<Finding>> findings, IntSupplier through) {}
}
