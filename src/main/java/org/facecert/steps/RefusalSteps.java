package org.facecert.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;
import org.facecert.check.AppGoesOnAfterRefusal;
import org.facecert.check.CameraStaysClosed;
import org.facecert.check.ContentStaysAfterRefusal;
import org.facecert.check.NoDeadEnd;
import org.facecert.check.NoFaceLeavesAfterRefusal;
import org.facecert.check.NoPromptAgain;
import org.facecert.check.NothingPressesToAgree;
import org.facecert.check.RefusalBesideConsent;
import org.facecert.check.RefusalIsAsProminent;
import org.facecert.check.RefusalTakesNoMoreTaps;
import org.facecert.observation.Channel;
import org.facecert.observation.Journey;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.StepResult;
import org.facecert.observation.WalkEnding;
import org.facecert.observation.WayOn;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.facecert.walk.Manner;

/** A refusal that is as easy as an agreement and costs nothing. */
public final class RefusalSteps {

  private final World world;
  private List<Journey> about = List.of();

  public RefusalSteps(World world) {
    this.world = world;
  }

  @When("the person goes about the app")
  @Takes("go-about")
  public void goesAbout() {
    if (world.ending() == WalkEnding.REFUSED) {
      about =
          world
              .take(
                  "go-about",
                  StepResult.Journeys.class,
                  hands -> new StepResult.Journeys(hands.walker().goAbout()))
              .made();
    }
  }

  @When("the person closes the app and opens it once more")
  @Takes("relaunch")
  public void restarts() {
    if (world.ending() == WalkEnding.REFUSED) {
      relaunch();
    }
  }

  @When("the person goes about the app, closes it and opens it again")
  @Takes({"go-about", "relaunch", "approach", "witness-camera"})
  public void goesAboutAndRestarts() {
    goesAbout();
    relaunch();
    approach();
    world.witnessCamera();
  }

  private void relaunch() {
    world.take(
        "relaunch",
        StepResult.Screens.class,
        hands -> new StepResult.Screens(hands.walker().relaunch(1)));
  }

  private RouteOutcome approach() {
    return world.take(
        "approach", RouteOutcome.class, hands -> hands.walker().approach(Manner.ONLOOKER));
  }

  @Then("the screen that asks for consent offers to refuse")
  public void offersToRefuse() {
    world.record(new RefusalBesideConsent(world.seen()).judge(world.ending()));
  }

  @Then("the refusal was as prominent as the consent")
  public void asProminent() {
    world.record(
        new RefusalIsAsProminent(
                world.seen(),
                world.vocabulary(),
                world.parameters(),
                world.function().ways().alternatives())
            .judge(world.ending(), world::picture));
  }

  @Then("the refusal took no more taps than the consent")
  public void noMoreTaps() {
    world.record(new RefusalTakesNoMoreTaps(world.seen()).judge(world.ending()));
  }

  @Then("no countdown, reward, discount or urgency came upon the refusal")
  public void nothingPresses() {
    world.record(new NothingPressesToAgree(world.seen()).afterRefusal(world.ending()));
  }

  @Then("the app stayed open and did not ask again at once")
  @Takes("find-way-on")
  public void goesOn() {
    Finding goesOn = new AppGoesOnAfterRefusal(world.seen()).judge(world.ending());
    world.record(goesOn);
    if (goesOn.verdict() == Verdict.PASS) {
      WayOn way = world.take("find-way-on", WayOn.class, hands -> hands.walker().wayOn());
      new NoDeadEnd(world.seen()).judge(way).ifPresent(world::record);
    }
  }

  @Then("the way to the face function shows what it showed before")
  @Takes({"approach", "read-first-page"})
  public void contentStays() {
    boolean refused = world.ending() == WalkEnding.REFUSED;
    Optional<RouteOutcome> again = refused ? Optional.of(approach()) : Optional.empty();
    ContentStaysAfterRefusal content =
        new ContentStaysAfterRefusal(world.seen(), world.vocabulary());
    Finding finding = content.judge(world.ending(), again);
    if (content.asksForMore(finding)) {
      finding = content.judge(world.ending(), again, firstPage());
    }
    world.record(finding);
  }

  private List<ObservedScreen> firstPage() {
    return world
        .take(
            "read-first-page",
            StepResult.Screens.class,
            hands -> new StepResult.Screens(hands.walker().readFirstPage()))
        .seen();
  }

  @Then("the camera neither opened nor was asked for after the refusal")
  public void cameraStaysClosed() {
    world.record(new CameraStaysClosed(world.seen()).judge(world.ending()));
  }

  @Then("no face data left the phone after the refusal")
  @Takes("witness-traffic")
  public void noFaceLeaves() {
    world.witness(Channel.TRAFFIC);
    world.record(
        new NoFaceLeavesAfterRefusal(world.seen(), world.function()).judge(world.ending()));
  }

  @Then("the app did not of its own accord ask for the face again")
  public void noPromptAgain() {
    world.record(
        new NoPromptAgain(world.seen())
            .judge(world.ending(), world.observationsSinceRefusal(), about));
  }
}
