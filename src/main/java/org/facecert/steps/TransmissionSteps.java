package org.facecert.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.facecert.check.AnswersCarryNoScore;
import org.facecert.check.FaceGoesToDeclaredHosts;
import org.facecert.check.FaceIsProtectedOnceMore;
import org.facecert.check.FaceUsesModernTls;
import org.facecert.check.FalseCertificateIsRefused;
import org.facecert.check.FalseCertificateIsRefused.ShownCertificate;
import org.facecert.check.NoFaceInAddresses;
import org.facecert.check.NoFaceInCleartext;
import org.facecert.check.NoMoreFramesThanNeeded;
import org.facecert.observation.Channel;
import org.facecert.observation.FalseCertificate;
import org.facecert.observation.Observations;
import org.facecert.observation.StepResult;

/** How a face goes over the wire. */
public final class TransmissionSteps {

  private final World world;
  private final List<ShownCertificate> shown = new ArrayList<>();

  public TransmissionSteps(World world) {
    this.world = world;
  }

  @Then("no face data left the phone in clear text")
  public void notInCleartext() {
    world.record(new NoFaceInCleartext(world.seen(), world.function()).judge(world.ending()));
  }

  @Given("a proxy with a certificate of its own making")
  @Takes("lose-trust")
  public void falseCertificate() {
    world.expectFreshInstall();
    world.take(
        "lose-trust",
        StepResult.Nothing.class,
        hands -> {
          hands
              .watches()
              .showFalseCertificates(Channel.TRAFFIC, FalseCertificate.UNKNOWN_AUTHORITY);
          return new StepResult.Nothing();
        });
  }

  @When("the proxy shows certificates of another host, and the person uses the face function again")
  @Takes({"show-other-host", "use-again-other-host", "witness-other-host"})
  public void showsOtherHost() {
    shown.add(useAgain(FalseCertificate.OTHER_HOST));
  }

  @When("the proxy shows expired certificates, and the person uses the face function again")
  @Takes({"show-expired", "use-again-expired", "witness-expired"})
  public void showsExpired() {
    shown.add(useAgain(FalseCertificate.EXPIRED));
  }

  private ShownCertificate useAgain(FalseCertificate which) {
    Observations before = world.seen().observations();
    act("show-", which, h -> h.watches().showFalseCertificates(Channel.TRAFFIC, which));
    act("use-again-", which, hands -> hands.walker().useAgain());
    act("witness-", which, hands -> hands.walker().witness(Channel.TRAFFIC));
    Observations since = world.seen().observations().from(before.steps().size());
    return new ShownCertificate(which, before, since);
  }

  private void act(String step, FalseCertificate which, Consumer<Hands> act) {
    world.take(
        step + which.id(),
        StepResult.Nothing.class,
        hands -> {
          act.accept(hands);
          return new StepResult.Nothing();
        });
  }

  @Then("every connection with face data is TLS 1.2 or later")
  public void isModernTls() {
    world.record(new FaceUsesModernTls(world.seen(), world.function()).judge(world.ending()));
  }

  @Then("the app said nothing to whoever showed the false certificate")
  public void falseCertificateIsRefused() {
    Observations all = world.seen().observations();
    judge(new ShownCertificate(FalseCertificate.UNKNOWN_AUTHORITY, all, all));
  }

  @Then("the app said nothing to whoever showed certificates of another host")
  public void otherHostIsRefused() {
    judge(shown.get(0));
  }

  @Then("nothing to whoever showed expired certificates")
  public void expiredIsRefused() {
    judge(shown.get(1));
  }

  private void judge(ShownCertificate certificate) {
    world.record(
        new FalseCertificateIsRefused(world.seen(), world.function(), world.statement())
            .judge(world.ending(), certificate));
  }

  @Then("face data were encrypted once more by the app itself, or its connection was pinned")
  public void isProtectedOnceMore() {
    world.record(
        new FaceIsProtectedOnceMore(world.seen(), world.function())
            .judge(world.ending(), world.inspected()));
  }

  @Then("no face data stood in a URL, query, referrer or push message")
  public void notInAddresses() {
    world.record(new NoFaceInAddresses(world.seen(), world.function()).judge(world.ending()));
  }

  @Then("no answer carried a score or feature data")
  public void answersCarryNoScore() {
    world.record(
        new AnswersCarryNoScore(world.seen(), world.function(), world::kept).judge(world.ending()));
  }

  @Then("no more face frames left the phone than the function needs")
  public void noMoreFramesThanNeeded() {
    world.record(
        new NoMoreFramesThanNeeded(world.seen(), world.function(), world.parameters())
            .judge(world.ending()));
  }

  @Then("face data went only to declared parties in declared countries")
  public void toDeclaredHosts() {
    world.record(
        new FaceGoesToDeclaredHosts(world.seen(), world.function(), world.statement())
            .judge(world.ending()));
  }
}
