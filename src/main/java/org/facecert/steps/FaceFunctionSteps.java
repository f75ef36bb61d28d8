package org.facecert.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import org.facecert.observation.WalkEnding;
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
    WalkEnding ending = world.walker().startAndRefuse();
    if (ending == WalkEnding.LEFT_APP) {
      // an app that ends upon a refusal does so again; what ended it once may be the phone's
      boolean again = world.walker().refuseAfresh() == WalkEnding.LEFT_APP;
      ending = again ? WalkEnding.LEFT_APP : WalkEnding.STUCK;
    }
    world.ended(ending);
    world.refusalEnded();
  }
}
