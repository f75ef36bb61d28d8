package org.facecert.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import org.facecert.check.BatteryLasts;
import org.facecert.probe.battery.BatteryProbe;

/** Steps that the suite does not have. */
public final class BatterySteps {

  private final World world;

  public BatterySteps(World world) {
    this.world = world;
  }

  @When("the battery is made to show a level that it must show")
  @Takes("witness-battery")
  public void witnessed() {
    world.witness(BatteryProbe.BATTERY);
  }

  @Then("the battery lasted")
  public void lasted() {
    world.record(new BatteryLasts(world.seen(), BatteryProbe.BATTERY).judge());
  }
}
