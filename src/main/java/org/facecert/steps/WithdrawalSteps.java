package org.facecert.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.facecert.check.FaceAddressesDie;
import org.facecert.check.NoFaceLeavesAfterWithdrawal;
import org.facecert.check.WithdrawControlExists;
import org.facecert.check.WithdrawalIsAsEasy;
import org.facecert.check.WithdrawalNeedsNoScan;
import org.facecert.check.WithdrawalSaysWhatIsDeleted;
import org.facecert.check.WithdrawalTakesEffect;
import org.facecert.observation.AddressAsked.Phase;
import org.facecert.observation.Channel;
import org.facecert.observation.Observations;
import org.facecert.observation.StepResult;
import org.facecert.observation.WalkEnding;
import org.facecert.observation.Withdrawal;

/** A consent that can be taken back. */
public final class WithdrawalSteps {

  private final World world;
  private final List<WalkEnding> again = new ArrayList<>();
  private Optional<Observations> before = Optional.empty();

  public WithdrawalSteps(World world) {
    this.world = world;
  }

  @When("the person withdraws the face consent")
  @Takes("withdraw")
  public void withdraws() {
    before = Optional.of(world.seen().observations());
    world.withdrew(world.take("withdraw", Withdrawal.class, hands -> hands.walker().withdraw()));
  }

  @When("the person starts the face function again, at once and after a restart")
  @Takes({"start-again", "start-again-after-restart"})
  public void startsAgain() {
    again.add(startAgain("start-again", true));
    again.add(startAgain("start-again-after-restart", false));
  }

  private WalkEnding startAgain(String step, boolean warm) {
    return world
        .take(
            step,
            StepResult.Arrival.class,
            hands -> new StepResult.Arrival(hands.walker().startAgain(warm)))
        .ending();
  }

  @Then("the app has a control that withdraws the face consent")
  public void hasControl() {
    world.record(
        new WithdrawControlExists(world.seen(), world.vocabulary())
            .judge(world.ending(), world.withdrawal()));
  }

  @Then("withdrawing took no more taps than consenting")
  public void asEasy() {
    world.record(
        new WithdrawalIsAsEasy(world.seen(), world.vocabulary(), world.parameters())
            .judge(world.ending(), world.withdrawal()));
  }

  @Then("the app says what is deleted")
  public void saysWhatIsDeleted() {
    world.record(
        new WithdrawalSaysWhatIsDeleted(world.seen(), world.vocabulary())
            .judge(world.ending(), world.withdrawal()));
  }

  @Then("the camera did not open for the withdrawal")
  public void needsNoScan() {
    world.record(
        new WithdrawalNeedsNoScan(world.seen(), world.vocabulary())
            .judge(world.ending(), world.withdrawal()));
  }

  @Then("the camera did not open again without a new consent")
  public void takesEffect() {
    world.record(
        new WithdrawalTakesEffect(world.seen(), world.vocabulary())
            .judge(world.ending(), world.withdrawal(), again));
  }

  @Then("no face data left the phone after the withdrawal")
  @Takes("witness-traffic")
  public void noFaceLeaves() {
    world.witness(Channel.TRAFFIC);
    world.record(
        new NoFaceLeavesAfterWithdrawal(world.seen(), world.vocabulary(), world.function())
            .judge(world.ending(), world.withdrawal()));
  }

  @Then("nobody got a face from them after the withdrawal")
  public void addressesDie() {
    world.record(
        new FaceAddressesDie(world.seen(), before.orElseThrow(), Phase.AFTER_WITHDRAWAL)
            .judge(world.ending(), world.function(), world.withdrawal()));
  }
}
