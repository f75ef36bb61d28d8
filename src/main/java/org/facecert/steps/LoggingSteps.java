package org.facecert.steps;

import io.cucumber.java.en.Then;
import org.facecert.check.FaceStaysOutOfLog;

/** What the app writes into the phone's log. */
public final class LoggingSteps {

  private final World world;

  public LoggingSteps(World world) {
    this.world = world;
  }

  @Then("the log of the app carries no face data")
  public void carriesNoFace() {
    world.record(new FaceStaysOutOfLog(world.seen()).judge(world.ending()));
  }
}
