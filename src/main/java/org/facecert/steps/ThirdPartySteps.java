package org.facecert.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import org.facecert.check.AdvertisersGetNoFace;
import org.facecert.check.FaceStaysInCountry;
import org.facecert.check.ForeignPageObeysRules;
import org.facecert.check.RecipientsAreConsentedTo;
import org.facecert.check.ThirdPartiesAreSilent;
import org.facecert.observation.StepResult;

/** Who else gets something. */
public final class ThirdPartySteps {

  private final World world;

  public ThirdPartySteps(World world) {
    this.world = world;
  }

  @When("a person starts the app and agrees to nothing")
  @Takes({"first-run", "watch-the-wire", "witness-traffic"})
  public void agreesToNothing() {
    world.take(
        "first-run",
        StepResult.Screens.class,
        hands -> new StepResult.Screens(hands.walker().firstRun()));
    world.watchTheWire();
  }

  @Then("no third party received anything")
  public void silent() {
    world.record(
        new ThirdPartiesAreSilent(world.seen(), world.statement()).judge(world.inspected()));
  }

  @Then("no other handler received the face without a separate consent naming it")
  public void recipientsAreConsentedTo() {
    world.record(
        new RecipientsAreConsentedTo(world.seen(), world.function(), world.statement())
            .judge(world.ending()));
  }

  @Then("no advertising or analytics host received face data")
  public void advertisersGetNone() {
    world.record(
        new AdvertisersGetNoFace(world.seen(), world.function(), world.statement())
            .judge(world.ending()));
  }

  @Then("no face data left the country without a separate consent")
  public void staysInCountry() {
    world.record(
        new FaceStaysInCountry(world.seen(), world.function(), world.statement())
            .judge(world.ending()));
  }

  @Then("a third party's page that takes part asks, tells and can be refused like the app itself")
  public void pageObeysRules() {
    world.record(
        new ForeignPageObeysRules(world.seen(), world.function(), world.statement())
            .judge(world.ending()));
  }
}
