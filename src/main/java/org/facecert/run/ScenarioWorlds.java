package org.facecert.run;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.facecert.device.Session;
import org.facecert.evidence.Vault;
import org.facecert.observation.ObservationLog;
import org.facecert.statement.AppStatement;
import org.facecert.statement.FaceFunction;
import org.facecert.steps.Rules;
import org.facecert.steps.StepPaths;
import org.facecert.steps.Walking;
import org.facecert.steps.World;

/** The worlds of the suite's own steps. */
public final class ScenarioWorlds implements Worlds {

  private final AppStatement statement;
  private final Function<String, FaceFunction> functions;
  private final Rules rules;
  private final StepPaths paths = new StepPaths();

  /**
   * @param functions by id; for the empty one, which a scenario is reached by that runs once per
   *     app
   */
  public ScenarioWorlds(
      AppStatement statement, Function<String, FaceFunction> functions, Rules rules) {
    this.statement = statement;
    this.functions = functions;
    this.rules = rules;
  }

  @Override
  public List<String> path(List<String> steps) {
    return paths.path(steps);
  }

  @Override
  public OngoingWalk begin(String function, Session session, Vault vault, ObservationLog log) {
    return new Ongoing(
        Walking.live(session, statement, functions.apply(function), rules, vault, log));
  }

  private record Ongoing(Walking walking) implements OngoingWalk {

    @Override
    public Scene scene(Item item) {
      World world = walking.world(item.requirement().id());
      return new Scene(world, world::findings, world::through);
    }

    @Override
    public Optional<String> control() {
      return walking.control();
    }
  }
}
