package org.facecert.steps;

import io.cucumber.java.en.Then;
import org.facecert.check.NoFaceInCleartext;

/** What goes over the wire. */
public final class TransmissionSteps {

  private final World world;

  public TransmissionSteps(World world) {
    this.world = world;
  }

  @Then("no face data left the phone in clear text")
  public void notInCleartext() {
    world.record(new NoFaceInCleartext(world.seen(), world.function()).judge(world.ending()));
  }
}
