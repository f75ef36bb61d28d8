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
  @Takes({"agree", "witness-camera"})
  public void agrees() {
    world.arrive("agree", hands -> hands.walker().startAndAgree(Manner.AGREEING));
    world.witnessCamera();
  }

  /** To its end, and on until what is sent late has been sent. */
  @When("a person goes through the face function")
  @Takes({"agree", "witness-camera", "watch-the-wire", "witness-traffic"})
  public void goesThrough() {
    agrees();
    if (world.ending() != WalkEnding.BLOCKED && world.ending() != WalkEnding.LEFT_APP) {
      world.watchTheWire();
    }
  }

  @When("a person starts the face function, agrees to the face and denies the camera")
  @Takes({"agree-without-camera", "witness-camera"})
  public void agreesWithoutCamera() {
    world.arrive(
        "agree-without-camera", hands -> hands.walker().startAndAgree(Manner.WITHOUT_CAMERA));
    world.witnessCamera();
  }

  @When("a person starts the face function and reads the consent about the face")
  @Takes("reach-consent")
  public void readsConsent() {
    world.arrive("reach-consent", hands -> hands.walker().startAndReachConsent());
  }

  @When("a person starts the face function and refuses the consent about the face")
  @Takes({"reach-consent", "refuse", "refuse-afresh"})
  public void refuses() {
    if (world.arrive("reach-consent", hands -> hands.walker().startAndReachConsent())
        == WalkEnding.CONSENT_REACHED) {
      world.arrive("refuse", hands -> hands.walker().refuseConsent());
    }
    if (world.ending() == WalkEnding.LEFT_APP) {
      // an app that ends upon a refusal does so again; what ended it once may be the phone's
      WalkEnding again = world.arrive("refuse-afresh", hands -> hands.walker().refuseAfresh());
      world.ended(again == WalkEnding.LEFT_APP ? WalkEnding.LEFT_APP : WalkEnding.STUCK);
    }
    world.refusalEnded();
  }
}
