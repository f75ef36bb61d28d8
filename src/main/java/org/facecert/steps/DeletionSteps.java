package org.facecert.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Optional;
import org.facecert.check.FaceAddressesDie;
import org.facecert.check.FaceIsNoLongerKnown;
import org.facecert.check.FaceIsNoLongerKnown.FurtherUse;
import org.facecert.check.FilesGoneAfterDeletion;
import org.facecert.observation.AddressAsked.Phase;
import org.facecert.observation.Channel;
import org.facecert.observation.Observations;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.StepResult;
import org.facecert.observation.WalkEnding;

/** A face that is deleted. */
public final class DeletionSteps {

  private final World world;
  private Optional<Deletion> deletion = Optional.empty();
  private Optional<FurtherUse> before = Optional.empty();
  private Optional<FurtherUse> after = Optional.empty();

  public DeletionSteps(World world) {
    this.world = world;
  }

  /**
   * @param before what was seen until its way was begun
   * @param since from then on
   */
  private record Deletion(RouteOutcome outcome, Observations before, Observations since) {}

  @When("the person deletes the face data")
  @Takes({"delete-face-data", "witness-storage"})
  public void deletes() {
    Observations until = world.seen().observations();
    RouteOutcome outcome =
        world.take("delete-face-data", RouteOutcome.class, h -> h.walker().deleteFaceData());
    world.witness(Channel.STORAGE);
    deletion = Optional.of(new Deletion(outcome, until, since(until)));
  }

  @When("the person uses the face function once more")
  @Takes({"use-again", "watch-the-wire", "witness-traffic"})
  public void usesBefore() {
    before = Optional.of(use(true));
  }

  @When("the person tries to use the face function after the deletion")
  @Takes("use-again")
  public void usesAfter() {
    after = Optional.of(use(false));
  }

  /** Until what is sent late has been sent, where that is to be known. */
  private FurtherUse use(boolean toTheEnd) {
    Observations until = world.seen().observations();
    WalkEnding ending =
        world
            .take(
                "use-again",
                StepResult.Arrival.class,
                hands -> new StepResult.Arrival(hands.walker().useAgain()))
            .ending();
    if (toTheEnd) {
      world.watchTheWire();
    }
    return new FurtherUse(ending, since(until));
  }

  private Observations since(Observations until) {
    return world.seen().observations().from(until.steps().size());
  }

  @Then("no file of the face is left on the phone")
  public void filesGone() {
    Deletion done = deletion.orElseThrow();
    world.record(
        new FilesGoneAfterDeletion(world.seen(), done.since())
            .judge(world.ending(), done.outcome()));
  }

  @Then("nobody got a face from them after the deletion")
  public void addressesDie() {
    Deletion done = deletion.orElseThrow();
    world.record(
        new FaceAddressesDie(world.seen(), done.before(), Phase.AFTER_DELETION)
            .judge(world.ending(), world.function(), done.outcome()));
  }

  @Then("the face is no longer enrolled or readable")
  public void noLongerKnown() {
    world.record(
        new FaceIsNoLongerKnown(world.seen(), before.orElseThrow(), after.orElseThrow())
            .judge(world.ending(), world.function(), deletion.orElseThrow().outcome()));
    addressesDie();
  }
}
