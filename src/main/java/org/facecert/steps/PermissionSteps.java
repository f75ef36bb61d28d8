package org.facecert.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import org.facecert.check.CameraIsAskedAtTheFunction;
import org.facecert.check.LaunchesAreQuiet;
import org.facecert.check.ShownPurposeIsSpecific;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.StepResult;

/** The camera permission: when it is asked for, and what a denial does. */
public final class PermissionSteps {

  private final World world;
  private List<ObservedScreen> launches = List.of();

  public PermissionSteps(World world) {
    this.world = world;
  }

  @When("the person closes the app and opens it again, several times")
  @Takes("relaunch several times")
  public void relaunches() {
    int times = world.parameters().relaunchesAfterDenial();
    launches =
        world
            .take(
                "relaunch several times",
                StepResult.Screens.class,
                hands -> new StepResult.Screens(hands.walker().relaunch(times)))
            .seen();
  }

  @Then("no launch asked for the camera")
  public void quietLaunches() {
    world.record(new LaunchesAreQuiet(world.seen()).judge(world.ending(), launches));
  }

  @Then("the reason shown for the camera is specific")
  public void shownPurposeIsSpecific() {
    world.record(
        new ShownPurposeIsSpecific(world.seen(), world.vocabulary()).judge(world.ending()));
  }

  @Then("the camera was asked for only once the face function was started, and alone")
  public void askedAtTheFunction() {
    world.record(new CameraIsAskedAtTheFunction(world.seen()).judge(world.ending()));
  }
}
