package org.facecert.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import org.facecert.check.BuildIsAsDeclared;
import org.facecert.check.NoUndeclaredFaceFunction;
import org.facecert.check.PermissionsBelongToFunctions;
import org.facecert.check.ScreensAreInDeclaredLanguage;
import org.facecert.observation.Exploration;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.StepResult;
import org.facecert.walk.Manner;

/** What the applicant declares, held against what is there. */
public final class DeclarationSteps {

  private final World world;
  private Exploration around = new Exploration(List.of(), List.of());

  public DeclarationSteps(World world) {
    this.world = world;
  }

  @Given("the build that is on the phone")
  public void theBuild() {
    // whether it is the declared one is what the scenario asks
  }

  @Given("the package of the app")
  public void thePackage() {
    world.expectDeclaredBuild();
  }

  @When("a person looks at the first screens of the app")
  @Takes({"first-run", "approach"})
  public void looksAtFirstScreens() {
    world.take(
        "first-run",
        StepResult.Screens.class,
        hands -> new StepResult.Screens(hands.walker().firstRun()));
    world.take("approach", RouteOutcome.class, hands -> hands.walker().approach(Manner.ONLOOKER));
  }

  @When("a person looks around in the app without starting a declared face function")
  @Takes("look-around")
  public void looksAround() {
    around = world.take("look-around", Exploration.class, hands -> hands.walker().lookAround());
  }

  @Then("version and hash are as the applicant declares")
  public void buildIsAsDeclared() {
    world.record(
        new BuildIsAsDeclared(world.seen(), world.statement().app(), world.statementEvidence())
            .judge(world.build()));
  }

  @Then("they are in the language that the applicant declares")
  public void languageIsAsDeclared() {
    world.record(
        new ScreensAreInDeclaredLanguage(
                world.seen(), world.vocabulary(), world.statementEvidence())
            .judge());
  }

  @Then("every permission belongs to a declared function")
  public void permissionsBelongToFunctions() {
    world.record(
        new PermissionsBelongToFunctions(
                world.seen(),
                world.statement(),
                world.statementEvidence(),
                world.rules().permissionRules())
            .judge(world.build()));
  }

  @Then("every face function that the app showed is declared")
  public void faceFunctionsAreDeclared() {
    world.record(
        new NoUndeclaredFaceFunction(world.seen(), world.vocabulary(), world.statement())
            .judge(around));
  }
}
