package org.facecert.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.facecert.check.AppStorageHoldsNoFace;
import org.facecert.check.KeptFaceIsEncrypted;
import org.facecert.check.NoImageAfterMatching;
import org.facecert.check.NoTemplateInStorage;
import org.facecert.check.NoTemplateOnWire;
import org.facecert.check.SharedStorageHoldsNoFace;
import org.facecert.observation.Channel;
import org.facecert.observation.StepResult;
import org.facecert.observation.WalkEnding;

/** What lies in the phone's storage. */
public final class StorageSteps {

  private final World world;

  /** how the way to each scan ended that was broken off */
  private final Map<String, WalkEnding> broken = new LinkedHashMap<>();

  public StorageSteps(World world) {
    this.world = world;
  }

  @When(
      "the person opens the app again, gives up a scan and has the app ended in the middle of"
          + " another")
  @Takes({"relaunch", "witness-storage", "give-up-scan", "end-app-in-scan"})
  public void breaksOff() {
    world.take(
        "relaunch",
        StepResult.Screens.class,
        hands -> new StepResult.Screens(hands.walker().relaunch(1)));
    world.witness(Channel.STORAGE);
    breakOff("give-up-scan", hands -> hands.walker().giveUpScan());
    breakOff("end-app-in-scan", hands -> hands.walker().endAppInScan());
  }

  private void breakOff(String step, Function<Hands, WalkEnding> act) {
    broken.put(
        step,
        world
            .take(step, StepResult.Arrival.class, h -> new StepResult.Arrival(act.apply(h)))
            .ending());
  }

  @Then("no face data lie in shared storage or the gallery")
  public void notInSharedStorage() {
    world.record(new SharedStorageHoldsNoFace(world.seen()).judge(world.ending()));
  }

  @Then("no face data are left in the storage of the app")
  public void notInAppStorage() {
    world.record(new AppStorageHoldsNoFace(world.seen()).judge(world.ending(), broken));
  }

  @Then("face data that are kept are encrypted by a hardware key and apart from identity data")
  public void keptIsEncrypted() {
    world.record(new KeptFaceIsEncrypted(world.seen()).judge(world.ending()));
  }

  @Then("no image of the face was left on the phone after matching")
  public void noImageAfterMatching() {
    world.record(new NoImageAfterMatching(world.seen()).judge(world.ending()));
  }

  @Then("no template can be read from the storage or the traffic")
  public void noTemplate() {
    world.record(new NoTemplateInStorage(world.seen()).judge(world.ending()));
    world.record(new NoTemplateOnWire(world.seen(), world.function()).judge(world.ending()));
  }
}
