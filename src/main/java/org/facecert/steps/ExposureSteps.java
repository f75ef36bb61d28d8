package org.facecert.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.time.Duration;
import org.facecert.check.FaceAddressNeedsSession;
import org.facecert.check.FaceAddressesExpire;
import org.facecert.check.NeighboursGiveNoFace;
import org.facecert.check.RequestWorksOnce;
import org.facecert.observation.StepResult;
import org.facecert.probe.ServerInquiry;
import org.facecert.statement.ExposureScope;

/** Who else can read the face. */
public final class ExposureSteps {

  private final World world;

  public ExposureSteps(World world) {
    this.world = world;
  }

  @When("a stranger and the owner ask for the addresses of face media")
  @Takes("ask-addresses")
  public void askAddresses() {
    ask("ask-addresses", ServerInquiry.ADDRESSES);
  }

  @When("a stranger and the owner ask for neighbouring addresses")
  @Takes("ask-neighbours")
  public void askNeighbours() {
    ask("ask-neighbours", ServerInquiry.NEIGHBOURS);
  }

  @When("a stranger and the owner ask for the addresses of face media again")
  @Takes("ask-addresses-again")
  public void askAgain() {
    ask("ask-addresses-again", ServerInquiry.ADDRESSES_AFTER_WITHDRAWAL);
  }

  @When("a stranger and the owner ask for the addresses of face media after the deletion")
  @Takes("ask-addresses-after-deletion")
  public void askAfterDeletion() {
    ask("ask-addresses-after-deletion", ServerInquiry.ADDRESSES_AFTER_DELETION);
  }

  @When("the last requests with the face are sent again from another client")
  @Takes("repeat-last-requests")
  public void repeatLast() {
    ask("repeat-last-requests", ServerInquiry.REQUESTS_AFTER_DELETION);
  }

  @When("the requests with the face are sent again from another client")
  @Takes("repeat-requests")
  public void repeat() {
    ask("repeat-requests", ServerInquiry.REQUESTS);
  }

  @Then("the request with the face was refused")
  public void refused() {
    world.record(new RequestWorksOnce(world.seen()).judge(world.ending(), world.function()));
  }

  private void ask(String step, ServerInquiry what) {
    world.take(
        step,
        StepResult.Nothing.class,
        hands -> {
          hands.watches().inquire(what);
          return new StepResult.Nothing();
        });
  }

  @Then("the stranger got no face")
  public void strangerGotNone() {
    world.record(new FaceAddressNeedsSession(world.seen()).judge(world.ending(), world.function()));
  }

  @Then("asked for again when their time is over, they give a stranger no face")
  public void expire() {
    Duration lifetime =
        world
            .statement()
            .lab()
            .exposure()
            .map(ExposureScope::lifetime)
            .orElse(ExposureScope.USUAL_LIFETIME);
    world.record(
        new FaceAddressesExpire(world.seen(), world.afterwards(), lifetime)
            .judge(world.ending(), world.function()));
  }

  @Then("neighbouring addresses gave no face")
  public void neighboursGaveNone() {
    world.record(new NeighboursGiveNoFace(world.seen()).judge(world.ending(), world.function()));
  }
}
