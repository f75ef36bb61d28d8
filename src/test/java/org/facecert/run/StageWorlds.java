package org.facecert.run;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.facecert.device.Session;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.facecert.observation.ObservationLog;
import org.facecert.run.glue.Stage;

/**
 * The worlds of the run's own tests.
 *
 * @param paths what scenarios do with the phone
 * @param control what the control experiment answers before an accusation
 * @param still what is answered where nobody is accused
 */
record StageWorlds(
    UnaryOperator<List<String>> paths,
    Supplier<Optional<Sentence>> control,
    Supplier<Optional<Sentence>> still)
    implements Worlds {

  /** Every scenario has a walk of its own. */
  static StageWorlds apart(
      Supplier<Optional<Sentence>> control, Supplier<Optional<Sentence>> still) {
    AtomicInteger scenarios = new AtomicInteger();
    return new StageWorlds(
        steps -> List.of(String.valueOf(scenarios.incrementAndGet())), control, still);
  }

  @Override
  public List<String> path(List<String> steps) {
    return paths.apply(steps);
  }

  @Override
  public OngoingWalk begin(String function, Session session, Vault vault, ObservationLog log) {
    return new OngoingWalk() {
      @Override
      public Scene scene(TestCase item) {
        Stage stage = new Stage(session, item.requirement().id(), vault);
        return new Scene(stage, stage::findings, log::size);
      }

      @Override
      public Optional<Sentence> control(boolean accused) {
        return accused ? control.get() : still.get();
      }
    };
  }
}
