package org.facecert.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import org.facecert.walk.Manner;

/** Starting a face function, and how a person answers it. */
public final class FaceFunctionSteps {

  private final World world;

  public FaceFunctionSteps(World world) {
    this.world = world;
  }

  @Given("a fresh install on which nothing has been agreed to")
  public void freshInstall() {
    world.expectFreshInstall();
  }

  @When("a person starts the face function and agrees to all that is asked")
  public void agrees() {
    world.ended(world.walker().startAndAgree(Manner.AGREEING));
    world.walker().witnessCamera();
  }

  @When("a person starts the face function, agrees to the face and denies the camera")
  public void agreesWithoutCamera() {
    world.ended(world.walker().startAndAgree(Manner.WITHOUT_CAMERA));
    world.walker().witnessCamera();
  }

  @When("a person starts the face function and reads the consent about the face")
  public void readsConsent() {
    world.ended(world.walker().startAndReachConsent());
  }

  @When("a person starts the face function and refuses the consent about the face")
  public void refuses() {
    world.ended(world.walker().startAndRefuse());
    world.refusalEnded();
  }
}
