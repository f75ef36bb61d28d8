package org.facecert.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import org.facecert.check.AlternativeIsOffered;
import org.facecert.check.AlternativeOnSameLevel;
import org.facecert.check.AlternativesComplete;
import org.facecert.check.FaceIsNoDefault;
import org.facecert.observation.Completion;
import org.facecert.observation.Offer;
import org.facecert.observation.StepResult;

/** Another way than the face. */
public final class AlternativeSteps {

  private final World world;
  private List<Offer> offers = List.of();
  private List<Completion> completions = List.of();

  public AlternativeSteps(World world) {
    this.world = world;
  }

  @When("a person looks for another method than the face function")
  @Takes("look-for-alternatives")
  public void looksForAnotherMethod() {
    offers =
        world
            .take(
                "look-for-alternatives",
                StepResult.Offers.class,
                hands -> new StepResult.Offers(hands.walker().offers()))
            .seen();
  }

  @When("a person goes through each declared alternative to its end")
  @Takes("complete-alternatives")
  public void goesThroughAlternatives() {
    completions =
        world
            .take(
                "complete-alternatives",
                StepResult.Completions.class,
                hands -> new StepResult.Completions(hands.walker().completions()))
            .made();
  }

  @Then("at least one other method is offered and opens")
  public void offered() {
    world.record(
        new AlternativeIsOffered(world.seen(), world.vocabulary(), world.function()).judge(offers));
  }

  @Then("another method is offered on the same level as the face")
  public void sameLevel() {
    world.record(
        new AlternativeOnSameLevel(world.seen(), world.vocabulary(), world.function())
            .judge(offers));
  }

  @Then("the face is neither preselected nor preferred")
  public void noDefault() {
    world.record(new FaceIsNoDefault(world.seen()).judge(offers));
  }

  @Then("each alternative worked to completion without the face")
  public void complete() {
    world.record(
        new AlternativesComplete(world.seen(), world.vocabulary(), world.function())
            .judge(completions));
  }
}
