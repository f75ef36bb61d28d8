package org.facecert.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;
import org.facecert.check.AccountCanBeClosed;
import org.facecert.check.FaceAddressesDie;
import org.facecert.check.FaceCanBeDeletedByItself;
import org.facecert.check.FaceIsNoLongerKnown;
import org.facecert.check.FaceIsNoLongerKnown.FurtherUse;
import org.facecert.check.FilesGoneAfterDeletion;
import org.facecert.observation.AddressAsked.Phase;
import org.facecert.observation.Channel;
import org.facecert.observation.Journey;
import org.facecert.observation.Observations;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.StepResult;
import org.facecert.observation.WalkEnding;
import org.facecert.verdict.Finding;

/** A face that is deleted, by itself or with the account. */
public final class DeletionSteps {

  /** the statement's name for the way on which face data are deleted and the account is kept */
  static final String DELETION = "delete-face-data";

  /** the statement's name for the way on which the account is closed */
  private static final String CLOSURE = "close-account";

  private final World world;
  private List<Journey> accountBefore = List.of();
  private Optional<Deletion> deletion = Optional.empty();
  private Optional<Deletion> closure = Optional.empty();
  private Optional<FurtherUse> before = Optional.empty();
  private Optional<FurtherUse> after = Optional.empty();

  public DeletionSteps(World world) {
    this.world = world;
  }

  /**
   * @param before what was seen until its way was begun
   * @param since from then on
   */
  private record Deletion(RouteOutcome outcome, Observations before, Observations since) {}

  @When("the person deletes the face data")
  @Takes({"delete-face-data", "witness-storage"})
  public void deletes() {
    Observations until = world.seen().observations();
    RouteOutcome outcome =
        world.take("delete-face-data", RouteOutcome.class, h -> h.walker().deleteFaceData());
    world.witness(Channel.STORAGE);
    deletion = Optional.of(new Deletion(outcome, until, since(until)));
  }

  @When("the person uses the face function once more")
  @Takes({"use-again", "watch-the-wire", "witness-traffic"})
  public void usesBefore() {
    before = Optional.of(use(true));
  }

  @When("the person tries to use the face function after the deletion")
  @Takes("use-again")
  public void usesAfter() {
    after = Optional.of(use(false));
  }

  /** Until what is sent late has been sent, where that is to be known. */
  private FurtherUse use(boolean toTheEnd) {
    Observations until = world.seen().observations();
    WalkEnding ending =
        world
            .take(
                "use-again",
                StepResult.Arrival.class,
                hands -> new StepResult.Arrival(hands.walker().useAgain()))
            .ending();
    if (toTheEnd) {
      world.watchTheWire();
    }
    return new FurtherUse(ending, since(until));
  }

  private Observations since(Observations until) {
    return world.seen().observations().from(until.steps().size());
  }

  @Given("the account can be used")
  @Takes("use-account")
  public void usesAccount() {
    accountBefore = account();
  }

  private List<Journey> account() {
    return world
        .take(
            "use-account",
            StepResult.Journeys.class,
            hands -> new StepResult.Journeys(hands.walker().useAccount()))
        .made();
  }

  @When("a person looks for the closing of the account")
  @Takes({"sign-in", "look-for-account-closure"})
  public void looksForClosure() {
    if (!world.statement().routes().containsKey(CLOSURE)) {
      accountBefore = signIn();
    }
    Observations until = world.seen().observations();
    RouteOutcome outcome =
        world.take(
            "look-for-account-closure",
            RouteOutcome.class,
            hands -> hands.walker().lookForAccountClosure());
    closure = Optional.of(new Deletion(outcome, until, since(until)));
  }

  private List<Journey> signIn() {
    return world
        .take(
            "sign-in",
            StepResult.Journeys.class,
            hands -> new StepResult.Journeys(hands.walker().signIn()))
        .made();
  }

  @Then("the app has a path to close the account")
  public void canBeClosed() {
    Deletion looked = closure.orElseThrow();
    AccountCanBeClosed check =
        new AccountCanBeClosed(world.seen(), world.vocabulary(), looked.since());
    world.record(
        world.statement().routes().containsKey(CLOSURE)
            ? check.declared(looked.outcome())
            : check.undeclared(looked.outcome(), accountBefore));
  }

  @Then("the app has a control that deletes the face and keeps the account")
  @Takes("use-account")
  public void deletesByItself() {
    Deletion done = deletion.orElseThrow();
    boolean declared = world.statement().routes().containsKey(DELETION);
    Finding control = deletedByItself(done, declared).control(world.ending());
    world.record(control);
    if (done.outcome().completed()) {
      List<Journey> after = account();
      world.record(deletedByItself(done, declared).account(accountBefore, after));
    }
  }

  private FaceCanBeDeletedByItself deletedByItself(Deletion done, boolean declared) {
    return new FaceCanBeDeletedByItself(
        world.seen(), world.vocabulary(), done.outcome(), declared, done.since());
  }

  @Then("no file of the face is left on the phone")
  public void filesGone() {
    Deletion done = deletion.orElseThrow();
    world.record(
        new FilesGoneAfterDeletion(world.seen(), done.since())
            .judge(world.ending(), done.outcome()));
  }

  @Then("nobody got a face from them after the deletion")
  public void addressesDie() {
    Deletion done = deletion.orElseThrow();
    world.record(
        new FaceAddressesDie(world.seen(), done.before(), Phase.AFTER_DELETION)
            .judge(world.ending(), world.function(), done.outcome()));
  }

  @Then("the face is no longer enrolled or readable")
  public void noLongerKnown() {
    world.record(
        new FaceIsNoLongerKnown(world.seen(), before.orElseThrow(), after.orElseThrow())
            .judge(world.ending(), world.function(), deletion.orElseThrow().outcome()));
    addressesDie();
  }
}
