package org.facecert.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import org.facecert.check.MadeMediaAreLabelled;
import org.facecert.check.MadeMediaArePrivate;
import org.facecert.observation.Channel;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.StepResult;
import org.facecert.probe.ServerInquiry;

/** What a function makes of the face for its owner: pictures and videos. */
public final class MadeMediaSteps {

  private final World world;
  private RouteOutcome exported =
      new RouteOutcome(RouteOutcome.Kind.NOT_SHOWN, "export", "", null, 0);

  public MadeMediaSteps(World world) {
    this.world = world;
  }

  @When("what it makes is looked for where others could find it")
  @Takes({"ask-addresses", "witness-storage"})
  public void looksWhereOthersCould() {
    world.take(
        "ask-addresses",
        StepResult.Nothing.class,
        hands -> {
          hands.watches().inquire(ServerInquiry.ADDRESSES);
          return new StepResult.Nothing();
        });
    world.witness(Channel.STORAGE);
  }

  @When("the person takes what it makes out of the app")
  @Takes({"export-media", "witness-storage"})
  public void exports() {
    exported = world.take("export-media", RouteOutcome.class, h -> h.walker().exportMade());
    world.witness(Channel.STORAGE);
  }

  @Then("what it makes is private until it is shared by an act of its own")
  public void isPrivate() {
    world.record(new MadeMediaArePrivate(world.seen(), world.function()).judge(world.ending()));
  }

  @Then("what it makes carries a visible label and one in its metadata")
  public void isLabelled() {
    world.record(
        new MadeMediaAreLabelled(world.seen(), world.function()).judge(world.ending(), exported));
  }
}
