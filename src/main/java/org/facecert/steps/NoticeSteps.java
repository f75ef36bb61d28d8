package org.facecert.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.facecert.check.FaceRulesOpen;
import org.facecert.check.FirstRunOffersPolicy;
import org.facecert.check.PolicyIsNearAndReadable;
import org.facecert.observation.ObservedScreen;
import org.facecert.observation.OpenedText;
import org.facecert.observation.StepResult;
import org.facecert.observation.WalkEnding;

/** Notices: found, opened and read. */
public final class NoticeSteps {

  private static final String FACE_RULES = "face-rules";
  private static final String POLICY = "privacy-policy";

  private final World world;
  private final List<ObservedScreen> firstRun = new ArrayList<>();
  private Optional<OpenedText> atConsent = Optional.empty();
  private Optional<OpenedText> later = Optional.empty();
  private Optional<OpenedText> policy = Optional.empty();

  public NoticeSteps(World world) {
    this.world = world;
  }

  @When("a person opens the face rules from the consent about the face")
  @Takes({"reach-consent", "open-rules-from-consent"})
  public void opensRulesFromConsent() {
    world.arrive("reach-consent", hands -> hands.walker().startAndReachConsent());
    if (world.ending() == WalkEnding.CONSENT_REACHED) {
      atConsent =
          world
              .take(
                  "open-rules-from-consent",
                  StepResult.Text.class,
                  hands -> new StepResult.Text(Optional.of(hands.walker().openRulesFromConsent())))
              .opened();
    }
  }

  @When("the person opens the face rules from the settings")
  @Takes("open-text face-rules")
  public void opensRulesFromSettings() {
    later = openText(FACE_RULES);
  }

  @When("a person opens the app for the first time")
  @Takes("first-run")
  public void opensForTheFirstTime() {
    firstRun.addAll(
        world
            .take(
                "first-run",
                StepResult.Screens.class,
                hands -> new StepResult.Screens(hands.walker().firstRun()))
            .seen());
  }

  @When("the person opens the privacy policy from the main screen")
  @Takes("open-text privacy-policy")
  public void opensPolicy() {
    policy = openText(POLICY);
  }

  private Optional<OpenedText> openText(String name) {
    return world
        .take(
            "open-text " + name,
            StepResult.Text.class,
            hands -> new StepResult.Text(hands.walker().openText(name)))
        .opened();
  }

  @Then("the face rules opened from the consent and from the settings")
  public void rulesOpened() {
    world.record(
        new FaceRulesOpen(world.seen(), world.vocabulary())
            .judge(world.ending(), atConsent, later));
  }

  @Then("the first run offered the privacy policy")
  public void firstRunOffered() {
    world.record(new FirstRunOffersPolicy(world.seen(), world.vocabulary()).judge(firstRun));
  }

  @Then("the privacy policy is near, readable and in the language of the app")
  public void policyNearAndReadable() {
    Optional<ObservedScreen> page = policy.flatMap(p -> p.pages().stream().findFirst());
    world.record(
        new PolicyIsNearAndReadable(
                world.seen(),
                world.vocabulary(),
                world.parameters(),
                world.statement().app().language().substring(0, 2))
            .judge(policy, page.map(world::picture)));
  }
}
