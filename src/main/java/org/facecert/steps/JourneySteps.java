package org.facecert.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import java.util.List;
import java.util.function.Function;
import org.facecert.check.JourneysStillWork;
import org.facecert.check.JourneysStillWork.MadeBefore;
import org.facecert.observation.Journey;
import org.facecert.observation.StepResult;
import org.facecert.observation.WalkEnding;
import org.facecert.walk.Manner;

/** What an app is there for beside the face: before and after something about the face. */
public final class JourneySteps {

  private final World world;
  private MadeBefore control = new MadeBefore(List.of(), List.of());

  public JourneySteps(World world) {
    this.world = world;
  }

  @Given("the core journeys work")
  @Takes({"journeys", "journeys-in-session"})
  public void controlExperiment() {
    List<Journey> first = journeys();
    control = new MadeBefore(first, journeysInSession());
  }

  @Then("the core journeys still work after the withdrawal")
  @Takes({"journeys-in-session", "journeys"})
  public void stillWorkAfterWithdrawal() {
    List<Journey> inSession = journeysInSession();
    List<Journey> after = journeys();
    world.record(
        new JourneysStillWork(world.seen(), "wd04")
            .afterWithdrawal(
                world.ending(), world.withdrawal(), world.vocabulary(), control, after, inSession));
  }

  @Then("the core journeys still work")
  @Takes({"journeys-in-session", "journeys"})
  public void stillWork() {
    List<Journey> inSession =
        world.ending() == WalkEnding.REFUSED ? journeysInSession() : List.of();
    JourneysStillWork check = new JourneysStillWork(world.seen(), "fc03");
    world.record(check.afterRefusal(world.ending(), control, this::journeys, inSession));
  }

  @Then("the core journeys still work without the camera")
  @Takes("journeys")
  public void stillWorkWithoutCamera() {
    world.record(
        new JourneysStillWork(world.seen(), "pm02")
            .withoutCamera(world.ending(), control, this::journeys));
  }

  private List<Journey> journeys() {
    return journeys("journeys", hands -> hands.walker().journeys(Manner.ONLOOKER));
  }

  private List<Journey> journeysInSession() {
    return journeys(
        "journeys-in-session", hands -> hands.walker().journeysInSession(Manner.ONLOOKER));
  }

  private List<Journey> journeys(String step, Function<Hands, List<Journey>> act) {
    return world
        .take(step, StepResult.Journeys.class, hands -> new StepResult.Journeys(act.apply(hands)))
        .made();
  }
}
