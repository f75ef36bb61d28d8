package org.facecert.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.facecert.check.MadeUpdate;
import org.facecert.check.UpdateAsksAnew;
import org.facecert.check.UpdateKeepsPermissions;
import org.facecert.check.UpdateLeavesFaceOff;
import org.facecert.device.Replacement;
import org.facecert.observation.InstalledBuild;
import org.facecert.observation.NoticeSource;
import org.facecert.observation.Observations;
import org.facecert.observation.ReadNotice;
import org.facecert.observation.ReadNotices;
import org.facecert.observation.StepResult;
import org.facecert.observation.WalkEnding;
import org.facecert.statement.EarlierBuild;
import org.facecert.walk.Manner;

/** An earlier build that a person has used, and the build under test put over it. */
public final class UpdateSteps {

  /**
   * How often the app is closed and opened before its permissions are read, before the update and
   * after it: what an app gives up at a start ends only with the process, and the second start may
   * be the one.
   */
  private static final int LAUNCHES = 3;

  private static final ReadNotices NOTHING = new ReadNotices(WalkEnding.STUCK, List.of(), Set.of());

  private final World world;
  private Optional<InstalledBuild> earlier = Optional.empty();
  private Optional<InstalledBuild> held = Optional.empty();
  private Optional<InstalledBuild> holds = Optional.empty();
  private Optional<StepResult.Update> made = Optional.empty();
  private ReadNotices before = NOTHING;
  private ReadNotices after = NOTHING;
  private WalkEnding used = WalkEnding.STUCK;
  private WalkEnding again = WalkEnding.STUCK;
  private boolean grants;
  private int started;
  private int updated;

  public UpdateSteps(World world) {
    this.world = world;
  }

  @Given("the older version of the app, in which the camera was allowed")
  @Takes({"earlier-build", "agree-earlier", "earlier-launches"})
  public void cameraAllowed() {
    grants = true;
    if (hasEarlier()) {
      world.arrive("agree-earlier", hands -> hands.walker().startAndAgree(Manner.AGREEING));
      held = opened("earlier-launches", Hands::earlierBuild);
    }
  }

  @Given("the older version of the app, in which the camera was denied")
  @Takes({"earlier-build", "deny-earlier", "earlier-launches"})
  public void cameraDenied() {
    if (hasEarlier()) {
      world.arrive("deny-earlier", hands -> hands.walker().startAndAgree(Manner.WITHOUT_CAMERA));
      held = opened("earlier-launches", Hands::earlierBuild);
    }
  }

  @Given("the older version of the app, in which the face was agreed to")
  @Takes({
    "earlier-build",
    "reach-earlier-consent",
    "read-earlier-consent",
    "read-earlier-rules",
    "agree-earlier"
  })
  public void faceAgreedTo() {
    if (hasEarlier()) {
      WalkEnding reached =
          world.arrive("reach-earlier-consent", hands -> hands.walker().startAndReachConsent());
      before = read("earlier", reached);
      world.arrive("agree-earlier", hands -> hands.walker().startAndAgree(Manner.AGREEING));
    }
  }

  @Given("the older version of the app, in which the face was refused")
  @Takes({"earlier-build", "reach-earlier-consent", "refuse-earlier", "start-earlier-again"})
  public void faceRefused() {
    if (hasEarlier()
        && world.arrive("reach-earlier-consent", hands -> hands.walker().startAndReachConsent())
            == WalkEnding.CONSENT_REACHED) {
      used = world.arrive("refuse-earlier", hands -> hands.walker().refuseConsent());
      again = world.arrive("start-earlier-again", hands -> hands.walker().startAgain(false));
    }
  }

  @When(
      "a person updates the app to the version under test, opens it several times and starts the"
          + " face function")
  @Takes({"update", "updated-launches", "start-updated", "witness-camera"})
  public void updatesOpensAndStarts() {
    if (isUpdated()) {
      opened("updated-launches", Hands::build);
      world.arrive("start-updated", hands -> hands.walker().startAgain(false));
      world.witnessCamera();
    }
  }

  @Then("the update did not switch the face on")
  public void faceIsOff() {
    world.record(
        new UpdateLeavesFaceOff(world.seen(), update())
            .judge(used, again, world.ending(), updated));
  }

  @When("a person updates the app to the version under test and starts the face function")
  @Takes({
    "update",
    "start-updated",
    "read-updated-consent",
    "read-updated-rules",
    "witness-camera"
  })
  public void updatesAndStarts() {
    used = world.ending();
    if (isUpdated()) {
      WalkEnding reached = world.arrive("start-updated", hands -> hands.walker().startAgain(false));
      started = world.seen().observations().steps().size();
      after = read("updated", reached);
      world.witnessCamera();
    }
  }

  @Then("what changed was told and consent was asked for anew")
  public void askedAnew() {
    Optional<EarlierBuild> given = world.statement().app().previous();
    world.record(
        new UpdateAsksAnew(
                world.seen(),
                update(),
                given.flatMap(EarlierBuild::changed),
                world.statementEvidence())
            .judge(used, world.ending(), before, after, updated, started));
  }

  /** The consent that was reached, if one was, and the rules about the face by their way. */
  private ReadNotices read(String which, WalkEnding reached) {
    ReadNotices consent =
        world.take(
            "read-" + which + "-consent",
            ReadNotices.class,
            hands -> hands.walker().readConsent(reached));
    ReadNotices rules =
        world.take(
            "read-" + which + "-rules", ReadNotices.class, hands -> hands.walker().readFaceRules());
    List<ReadNotice> all = new ArrayList<>(rules.texts());
    consent.texts().stream()
        .filter(text -> text.source() == NoticeSource.CONSENT)
        .forEach(all::add);
    return new ReadNotices(rules.ending(), all, rules.undeclared());
  }

  @When("a person updates the app to the version under test and opens it several times")
  @Takes({"update", "updated-launches"})
  public void updatesAndOpens() {
    if (isUpdated()) {
      holds = opened("updated-launches", Hands::build);
    }
  }

  @Then("every permission is as it was before")
  public void permissionsStand() {
    world.record(
        new UpdateKeepsPermissions(world.seen(), update())
            .judge(world.ending(), held, holds, sinceUpdate(), grants));
  }

  /** The build under test is what a statement may name; the run has put it there and proved it. */
  private boolean hasEarlier() {
    world.expectFreshInstall();
    earlier =
        world
            .take("earlier-build", StepResult.BuildThen.class, UpdateSteps::beginWithEarlier)
            .build();
    return earlier.isPresent();
  }

  private static StepResult.BuildThen beginWithEarlier(Hands hands) {
    Optional<EarlierBuild> given =
        hands.app().previous().filter(e -> hands.app().file().isPresent());
    given.ifPresent(build -> hands.walker().beginWith(build.file()));
    return new StepResult.BuildThen(given.flatMap(build -> hands.packages().now(build.file())));
  }

  /** Whether the build under test is on the phone now, with what the earlier one had. */
  private boolean isUpdated() {
    if (earlier.isEmpty()) {
      return false;
    }
    StepResult.Update update = world.take("update", StepResult.Update.class, UpdateSteps::update);
    made = Optional.of(update);
    updated = world.seen().observations().steps().size();
    return update.problem().isEmpty();
  }

  private static StepResult.Update update(Hands hands) {
    Replacement done = hands.walker().update(hands.app().file().orElseThrow());
    return new StepResult.Update(
        done.problem(),
        done.problem().isPresent() ? Optional.empty() : hands.build(),
        done.evidence());
  }

  private Optional<InstalledBuild> opened(String step, Reading reading) {
    return world
        .take(
            step,
            StepResult.BuildThen.class,
            hands -> {
              hands.walker().relaunch(LAUNCHES);
              hands.walker().close();
              return new StepResult.BuildThen(reading.of(hands));
            })
        .build();
  }

  /** How the build that is there is asked for. */
  private interface Reading {
    Optional<InstalledBuild> of(Hands hands);
  }

  private MadeUpdate update() {
    return new MadeUpdate(world.seen(), world.statementEvidence(), earlier, made);
  }

  /** What was seen after the update; nothing where there was none. */
  private Observations sinceUpdate() {
    Observations all = world.seen().observations();
    return made.isPresent() ? all.from(updated) : new Observations(all.log(), List.of());
  }
}
