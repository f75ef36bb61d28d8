package org.facecert.run.glue;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import org.facecert.Told;
import org.facecert.device.UnreadableAnswer;
import org.facecert.verdict.Verdict;

public final class StageSteps {

  private final Stage stage;

  public StageSteps(Stage stage) {
    this.stage = stage;
  }

  @Given("the phone is asked")
  public void theyAskThePhone() {
    stage.session.back();
  }

  @Then("the check says {word}")
  public void theCheckSays(String verdict) {
    stage.find(Verdict.valueOf(verdict));
  }

  @SuppressWarnings("DoNotCallSuggester") // Cucumber calls it
  @Given("an answer of the phone cannot be read")
  public void anAnswerCannotBeRead() {
    throw new UnreadableAnswer(Told.told("the phone answered \"?\""));
  }

  @Given("nothing is found")
  public void nothingIsFound() {}

  @SuppressWarnings("DoNotCallSuggester") // Cucumber calls it
  @Given("the suite has a bug")
  public void theSuiteHasBug() {
    throw new IllegalStateException("planted bug");
  }

  @Given("an assertion of ours fails")
  public void anAssertionFails() {
    throw new AssertionError("planted assertion");
  }

  @Given("the phone hangs")
  public void thePhoneHangs() {
    stage.session.idle(java.time.Duration.ofDays(1));
  }
}
