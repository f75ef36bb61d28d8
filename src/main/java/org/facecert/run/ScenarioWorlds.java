package org.facecert.run;

import java.util.List;
import java.util.Optional;
import org.facecert.device.Session;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.facecert.observation.ObservationLog;
import org.facecert.probe.Probe;
import org.facecert.statement.AppStatement;
import org.facecert.steps.Rules;
import org.facecert.steps.StepPaths;
import org.facecert.steps.Walking;
import org.facecert.steps.World;

/** The worlds of the suite's own steps. */
public final class ScenarioWorlds implements Worlds {

  private final AppStatement statement;
  private final Rules rules;
  private final List<Probe> probes;
  private final StepPaths paths = new StepPaths();

  /**
   * @param rules by which an app with this statement is judged
   * @param probes that watch beside the screen
   */
  public ScenarioWorlds(AppStatement statement, Rules rules, List<Probe> probes) {
    this.statement = statement;
    this.rules = rules;
    this.probes = List.copyOf(probes);
  }

  @Override
  public List<String> path(List<String> steps) {
    return paths.path(steps);
  }

  @Override
  public OngoingWalk begin(String function, Session session, Vault vault, ObservationLog log) {
    return new Ongoing(
        Walking.live(
            session, statement, statement.functionOrFirst(function), rules, probes, vault, log));
  }

  private record Ongoing(Walking walking) implements OngoingWalk {

    @Override
    public Scene scene(TestCase item) {
      World world = walking.world(item.requirement().id());
      return new Scene(world, world::findings, world::through);
    }

    @Override
    public Optional<Sentence> control(boolean accused) {
      return walking.control(accused);
    }

    @Override
    public void close() {
      walking.close();
    }
  }
}
