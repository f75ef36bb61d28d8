package org.facecert.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import org.facecert.check.FurtherPurposeAsksAnew;
import org.facecert.observation.Journey;
import org.facecert.observation.StepResult;
import org.facecert.statement.FaceFunction;

/** What was agreed to for one purpose, and another purpose that begins after it. */
public final class PurposeSteps {

  private final World world;
  private List<Journey> agreed = List.of();
  private int further;

  public PurposeSteps(World world) {
    this.world = world;
  }

  /** The function under test is the one that is started: all of another purpose come before it. */
  @When("a person agrees to one face function and starts another with another purpose")
  @Takes({"agree-to-others", "start-further", "witness-camera"})
  public void agreesToOthers() {
    List<FaceFunction> others = others();
    if (others.isEmpty()) {
      return;
    }
    agreed =
        world
            .take(
                "agree-to-others",
                StepResult.Journeys.class,
                hands -> new StepResult.Journeys(hands.walker().agreeToOthers(others)))
            .made();
    further = world.seen().observations().steps().size();
    world.arrive("start-further", hands -> hands.walker().startAndReachConsent());
    world.witnessCamera();
  }

  @Then("the other purpose was asked for by a consent of its own")
  public void askedAnew() {
    world.record(
        new FurtherPurposeAsksAnew(world.seen(), world.function(), world.statementEvidence())
            .judge(world.ending(), others(), agreed, further));
  }

  private List<FaceFunction> others() {
    return world.statement().functionsOfOtherPurpose(world.function());
  }
}
