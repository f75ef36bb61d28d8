package org.facecert.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;
import org.facecert.check.AppGoesOnAfterRefusal;
import org.facecert.check.CameraStaysClosed;
import org.facecert.check.ContentStaysAfterRefusal;
import org.facecert.check.JourneysStillWork;
import org.facecert.check.NoDeadEnd;
import org.facecert.check.NoPromptAgain;
import org.facecert.check.RefusalBesideConsent;
import org.facecert.check.RefusalIsAsProminent;
import org.facecert.check.RefusalTakesNoMoreTaps;
import org.facecert.observation.Journey;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Finding;
import org.facecert.verdict.Verdict;
import org.facecert.walk.Manner;

/** A refusal that is as easy as an agreement and costs nothing. */
public final class RefusalSteps {

  private final World world;
  private List<Journey> before = List.of();
  private List<Journey> beforeInSession = List.of();
  private List<Journey> about = List.of();

  public RefusalSteps(World world) {
    this.world = world;
  }

  @Given("the core journeys work")
  public void controlExperiment() {
    before = world.walker().journeys(Manner.ONLOOKER);
    beforeInSession = world.walker().journeysInSession(Manner.ONLOOKER);
  }

  @When("the person goes about the app")
  public void goesAbout() {
    if (world.ending() == WalkEnding.REFUSED) {
      about = world.walker().goAbout();
    }
  }

  @When("the person closes the app and opens it once more")
  public void restarts() {
    if (world.ending() == WalkEnding.REFUSED) {
      world.walker().relaunch(1);
    }
  }

  @When("the person goes about the app, closes it and opens it again")
  public void goesAboutAndRestarts() {
    goesAbout();
    world.walker().relaunch(1);
    world.walker().approach(Manner.ONLOOKER);
    world.walker().witnessCamera();
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
                world.function().alternatives())
            .judge(world.ending(), world::picture));
  }

  @Then("the refusal took no more taps than the consent")
  public void noMoreTaps() {
    world.record(new RefusalTakesNoMoreTaps(world.seen()).judge(world.ending()));
  }

  @Then("the core journeys still work")
  public void stillWork() {
    List<Journey> inSession =
        world.ending() == WalkEnding.REFUSED
            ? world.walker().journeysInSession(Manner.ONLOOKER)
            : List.of();
    JourneysStillWork check = new JourneysStillWork(world.seen(), "fc03");
    world.record(
        check.afterRefusal(
            world.ending(),
            before,
            () -> world.walker().journeys(Manner.ONLOOKER),
            new JourneysStillWork.Session(beforeInSession, inSession)));
  }

  @Then("the core journeys still work without the camera")
  public void stillWorkWithoutCamera() {
    world.record(
        new JourneysStillWork(world.seen(), "pm02")
            .withoutCamera(world.ending(), before, () -> world.walker().journeys(Manner.ONLOOKER)));
  }

  @Then("the app stayed open and did not ask again at once")
  public void goesOn() {
    Finding goesOn = new AppGoesOnAfterRefusal(world.seen()).judge(world.ending());
    world.record(goesOn);
    if (goesOn.verdict() == Verdict.PASS) {
      new NoDeadEnd(world.seen()).judge(world.walker().wayOn()).ifPresent(world::record);
    }
  }

  @Then("the way to the face function shows what it showed before")
  public void contentStays() {
    boolean refused = world.ending() == WalkEnding.REFUSED;
    Optional<RouteOutcome> again =
        refused ? Optional.of(world.walker().approach(Manner.ONLOOKER)) : Optional.empty();
    world.record(
        new ContentStaysAfterRefusal(world.seen(), world.vocabulary())
            .judge(world.ending(), again));
  }

  @Then("the camera neither opened nor was asked for after the refusal")
  public void cameraStaysClosed() {
    world.record(new CameraStaysClosed(world.seen()).judge(world.ending()));
  }

  @Then("the app did not of its own accord ask for the face again")
  public void noPromptAgain() {
    world.record(
        new NoPromptAgain(world.seen()).judge(world.ending(), world.trailSinceRefusal(), about));
  }
}
