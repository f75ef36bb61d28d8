package org.facecert.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.Optional;
import org.facecert.check.ConsentCanBeHeard;
import org.facecert.check.LargeLettersKeepChoice;
import org.facecert.check.OtherMethodCanBeHeard;
import org.facecert.check.ScanCanBeHeard;
import org.facecert.observation.LargeLetters;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.StepResult;
import org.facecert.observation.WalkEnding;

/** A person who hears the screen, or needs large letters. */
public final class AccessSteps {

  /** WCAG 2.2, 1.4.4: text can be resized up to 200 percent without loss of content */
  private static final double TIMES = 2;

  private final World world;
  private WalkEnding scan = WalkEnding.STUCK;
  private Optional<RouteOutcome> choice = Optional.empty();
  private Optional<LargeLetters> large = Optional.empty();

  public AccessSteps(World world) {
    this.world = world;
  }

  @When(
      "a person who hears the screen comes to the consent about the face, the scan and the choice")
  @Takes({"reach-consent", "hear-consent", "hear-scan", "hear-choice"})
  public void hears() {
    if (reachesConsent()) {
      world.take(
          "hear-consent",
          StepResult.Nothing.class,
          hands -> {
            hands.walker().hearConsent();
            return new StepResult.Nothing();
          });
      scan =
          world
              .take(
                  "hear-scan",
                  StepResult.Arrival.class,
                  hands -> new StepResult.Arrival(hands.walker().hearScan()))
              .ending();
    }
    choice =
        Optional.of(
            world.take("hear-choice", RouteOutcome.class, hands -> hands.walker().hearChoice()));
  }

  @When(
      "a person with letters twice as large comes to the consent about the face and the other method")
  @Takes({"reach-consent", "large-letters"})
  public void needsLargeLetters() {
    if (reachesConsent()) {
      large =
          Optional.of(
              world.take(
                  "large-letters",
                  LargeLetters.class,
                  hands -> hands.walker().inLargeLetters(TIMES)));
    }
  }

  private boolean reachesConsent() {
    return world.arrive("reach-consent", hands -> hands.walker().startAndReachConsent())
        == WalkEnding.CONSENT_REACHED;
  }

  @Then("what the consent says, agreeing and refusing can be heard")
  public void consentIsHeard() {
    world.record(new ConsentCanBeHeard(world.seen(), world.vocabulary()).judge(world.ending()));
  }

  @Then("the scan can be heard")
  public void scanIsHeard() {
    world.record(new ScanCanBeHeard(world.seen(), world.vocabulary()).judge(scan));
  }

  @Then("the other method can be heard")
  public void otherMethodIsHeard() {
    choice.ifPresent(
        way ->
            world.record(
                new OtherMethodCanBeHeard(world.seen(), world.vocabulary(), world.function())
                    .judge(way)));
  }

  @Then("agreeing, refusing and the other method stay within reach")
  public void staysWithinReach() {
    world.record(
        new LargeLettersKeepChoice(world.seen(), world.function()).judge(world.ending(), large));
  }
}
