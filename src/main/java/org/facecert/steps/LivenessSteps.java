package org.facecert.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import org.facecert.check.ServerDecidesItself;
import org.facecert.observation.Channel;
import org.facecert.observation.StepResult;
import org.facecert.probe.ServerInquiry;
import org.facecert.statement.ExposureScope;

/** Whether a false face is taken for a true one. */
public final class LivenessSteps {

  private final World world;

  public LivenessSteps(World world) {
    this.world = world;
  }

  @Given("a proxy that holds back the requests with a face")
  @Takes("hold-back")
  public void holdBack() {
    world.expectFreshInstall();
    List<String> hosts =
        world.statement().lab().exposure().map(ExposureScope::secureHosts).orElse(List.of());
    world.take(
        "hold-back",
        StepResult.Nothing.class,
        hands -> {
          hands.watches().holdBack(Channel.TRAFFIC, hosts);
          return new StepResult.Nothing();
        });
  }

  @When("each is sent in its place without the face, and then as it was")
  @Takes("send-without-face")
  public void sendWithoutFace() {
    world.take(
        "send-without-face",
        StepResult.Nothing.class,
        hands -> {
          hands.watches().inquire(ServerInquiry.FACELESS_REQUESTS);
          return new StepResult.Nothing();
        });
  }

  @Then("the server refused what had no face")
  public void refused() {
    world.record(new ServerDecidesItself(world.seen(), world.function()).judge(world.ending()));
  }
}
