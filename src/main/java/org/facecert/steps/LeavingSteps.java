package org.facecert.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Optional;
import java.util.stream.Stream;
import org.facecert.check.CameraRunsWhileScanIsSeen;
import org.facecert.check.CancelledScan;
import org.facecert.check.ScanStaysOutOfRecents;
import org.facecert.observation.Channel;
import org.facecert.observation.StepResult;
import org.facecert.observation.WalkEnding;

/** Leaving the app, in the middle of a scan and after it. */
public final class LeavingSteps {

  private final World world;
  private WalkEnding left = WalkEnding.STUCK;

  public LeavingSteps(World world) {
    this.world = world;
  }

  @When("a person leaves the app in the middle of the scan")
  @Takes("leave-scan")
  public void leavesScan() {
    left =
        world
            .take(
                "leave-scan",
                StepResult.Arrival.class,
                hands -> new StepResult.Arrival(hands.walker().leaveScan()))
            .ending();
  }

  /** In the middle of a first scan, and after another that was gone through. */
  @When("a person starts the face function, agrees to all that is asked and leaves the app")
  @Takes({"leave-scan", "agree-afresh", "leave-app", "witness-camera"})
  public void leaves() {
    leavesScan();
    world.arrive("agree-afresh", hands -> hands.walker().agreeAfresh());
    world.take(
        "leave-app",
        StepResult.Nothing.class,
        hands -> {
          hands.walker().leaveApp();
          return new StepResult.Nothing();
        });
    world.witnessCamera();
  }

  @When("a person starts the face function, agrees to all that is asked and cancels the scan")
  @Takes({"cancel-scan", "watch-the-wire", "witness-traffic", "witness-storage", "witness-camera"})
  public void cancels() {
    world.arrive("cancel-scan", hands -> hands.walker().cancelScan());
    world.watchTheWire();
    world.witness(Channel.STORAGE);
    world.witnessCamera();
  }

  @Then("the app returned to the choice, the camera closed, and no frame was kept or sent")
  public void undone() {
    CancelledScan cancelled = new CancelledScan(world.seen(), world.function(), world.ending());
    world.record(cancelled.returned());
    Stream.of(cancelled.closed(), cancelled.kept(), cancelled.sent())
        .flatMap(Optional::stream)
        .forEach(world::record);
  }

  @Then("the list of recent apps shows no face, and whether a screenshot does is said")
  public void outOfRecents() {
    world.record(
        new ScanStaysOutOfRecents(world.seen(), world.statement().app().name()).judge(left));
  }

  @Then("the camera ran only while the scan was on the screen")
  public void ranWhileSeen() {
    world.record(new CameraRunsWhileScanIsSeen(world.seen()).judge(left, world.ending()));
  }
}
