package org.facecert.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import org.facecert.check.AlbumStaysUntouched;
import org.facecert.observation.Channel;

/** The pictures of the phone's owner. */
public final class AlbumSteps {

  private final World world;

  public AlbumSteps(World world) {
    this.world = world;
  }

  @Given("an album with pictures of faces on the phone")
  @Takes("witness-album")
  public void album() {
    world.expectFreshInstall();
    world.witness(Channel.ALBUM);
  }

  @Then("no picture was read or sent that the person did not pick")
  @Takes("witness-storage")
  public void staysUntouched() {
    world.witness(Channel.STORAGE);
    world.record(new AlbumStaysUntouched(world.seen(), world.function()).judge(world.ending()));
  }
}
