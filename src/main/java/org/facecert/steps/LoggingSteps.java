package org.facecert.steps;

import io.cucumber.java.en.Then;
import org.facecert.check.FaceStaysOutOfLog;
import org.facecert.check.FaceStaysOutOfSideChannels;

/** What the app writes into the phone's log, and leaves on its clipboard and in its records. */
public final class LoggingSteps {

  private final World world;

  public LoggingSteps(World world) {
    this.world = world;
  }

  @Then("the log of the app carries no face data")
  public void carriesNoFace() {
    world.record(new FaceStaysOutOfLog(world.seen()).judge(world.ending()));
  }

  @Then("no face data are in the log, on the clipboard and in crash records")
  public void leavesNoFace() {
    world.record(new FaceStaysOutOfSideChannels(world.seen()).judge(world.ending()));
  }
}
