package org.facecert.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;
import org.facecert.check.ConsentBeforeCamera;
import org.facecert.check.ConsentCoversFaceOnly;
import org.facecert.check.ConsentIsAnAct;
import org.facecert.check.ConsentIsApartFromCamera;
import org.facecert.check.FaceConsentIsAskedFor;
import org.facecert.check.NoFaceLeavesBeforeConsent;
import org.facecert.check.NothingGoesOnByItself;
import org.facecert.check.NothingPressesToAgree;
import org.facecert.check.ReadingTicksNothing;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.StepResult;
import org.facecert.observation.WalkEnding;

/** A consent of its own for the face. */
public final class ConsentSteps {

  private final World world;
  private Optional<ObservedScreen> leftAlone = Optional.empty();
  private Optional<WalkEnding> again = Optional.empty();
  private Optional<List<ObservedScreen>> afterReading = Optional.empty();

  public ConsentSteps(World world) {
    this.world = world;
  }

  @When("a person starts the face function, reads the consent about the face and does nothing")
  @Takes({"reach-consent", "do-nothing", "start-again", "witness-camera"})
  public void doesNothing() {
    world.arrive("reach-consent", hands -> hands.walker().startAndReachConsent());
    if (world.ending() == WalkEnding.CONSENT_REACHED) {
      leftAlone =
          world.take("do-nothing", StepResult.Screens.class, this::watch).seen().stream()
              .findFirst();
      if (leftAlone.filter(nothing()::closedItself).isPresent()) {
        again = Optional.of(startsAgain());
      }
      world.witnessCamera();
    }
  }

  @When("the person reads the texts that the consent links to and comes back")
  @Takes("read-and-return")
  public void readsAndReturns() {
    boolean stays = leftAlone.filter(later -> !nothing().movedOn(later)).isPresent();
    if (stays || again.filter(e -> e == WalkEnding.CONSENT_REACHED).isPresent()) {
      afterReading =
          Optional.of(
              world
                  .take(
                      "read-and-return",
                      StepResult.Screens.class,
                      hands -> new StepResult.Screens(hands.walker().readAndReturn()))
                  .seen());
    }
  }

  /** What an app takes for agreed shows when the function is started once more. */
  private WalkEnding startsAgain() {
    return world
        .take(
            "start-again",
            StepResult.Arrival.class,
            hands -> new StepResult.Arrival(hands.walker().startAfterWaiting()))
        .ending();
  }

  private NothingGoesOnByItself nothing() {
    return new NothingGoesOnByItself(world.seen());
  }

  private StepResult.Screens watch(Hands hands) {
    return new StepResult.Screens(
        List.of(hands.walker().doNothing(world.parameters().consentWatch())));
  }

  @Then("a screen of the app's own asked for consent to face processing")
  public void asked() {
    world.record(new FaceConsentIsAskedFor(world.seen()).judge(world.ending()));
  }

  @Then("the consent about the face was not the camera permission nor shared with it")
  public void apartFromCamera() {
    world.record(
        new ConsentIsApartFromCamera(world.seen(), world.vocabulary()).judge(world.ending()));
  }

  @Then("the consent covered the face and nothing else")
  public void faceOnly() {
    world.record(new ConsentCoversFaceOnly(world.seen(), world.vocabulary()).judge(world.ending()));
  }

  @Then("nothing was ticked beforehand and nothing went on by itself")
  public void nothingByItself() {
    world.record(nothing().judge(world.ending(), leftAlone, again));
  }

  @Then("reading them ticked nothing on the consent and agreed to nothing")
  public void readingTicksNothing() {
    world.record(new ReadingTicksNothing(world.seen()).judge(world.ending(), afterReading));
  }

  @Then("no countdown, reward, discount or urgency is tied to the consent")
  public void nothingPresses() {
    world.record(new NothingPressesToAgree(world.seen()).beforeAnswer(world.ending()));
  }

  @Then("consent is an act of its own, not a going-on")
  public void anAct() {
    world.record(new ConsentIsAnAct(world.seen()).judge(world.ending()));
  }

  @Then("the act of consent came before the camera dialog and before the camera opened")
  public void beforeCamera() {
    world.record(new ConsentBeforeCamera(world.seen()).judge(world.ending()));
  }

  @Then("no face data left the phone before the act of consent")
  public void noFaceLeavesBefore() {
    world.record(
        new NoFaceLeavesBeforeConsent(world.seen(), world.function()).judge(world.ending()));
  }
}
