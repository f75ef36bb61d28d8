package org.facecert.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Optional;
import org.facecert.check.ClosureAsksNoMore;
import org.facecert.observation.Observations;
import org.facecert.observation.RouteOutcome;

/** An account that is closed. */
public final class ClosureSteps {

  /** the statement's name for the way on which the account is closed */
  private static final String CLOSURE = "close-account";

  /** the statement's name for the way to a new account */
  private static final String REGISTRATION = "register";

  private final World world;
  private Optional<RouteOutcome> registration = Optional.empty();
  private Optional<RouteOutcome> closed = Optional.empty();
  private int begin;

  public ClosureSteps(World world) {
    this.world = world;
  }

  @When("a person goes the way of closing the account as far as it may be closed")
  @Takes({"look-at-registration", "close-account", "witness-camera"})
  public void goesTheWay() {
    if (world.statement().routes().containsKey(REGISTRATION)) {
      registration =
          Optional.of(
              world.take(
                  "look-at-registration",
                  RouteOutcome.class,
                  hands -> hands.walker().lookAtRegistration().orElseThrow()));
    }
    begin = world.seen().observations().steps().size();
    closed =
        Optional.of(
            world.take(
                "close-account", RouteOutcome.class, hands -> hands.walker().closeAccount()));
    world.witnessCamera();
  }

  @Then("neither a face scan nor more data than at registration were asked for")
  public void asksNoMore() {
    RouteOutcome way = closed.orElseThrow();
    boolean pressed = way.completed() && !way.label().isEmpty();
    Observations since = world.seen().observations().from(begin);
    world.record(
        new ClosureAsksNoMore(world.seen(), world.vocabulary(), since, registration, pressed)
            .judge(way, world.statement().routes().containsKey(CLOSURE)));
  }
}
