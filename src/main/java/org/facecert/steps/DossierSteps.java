package org.facecert.steps;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import org.facecert.check.DocumentIsSupplied;
import org.facecert.check.DocumentPrecedesRelease;
import org.facecert.check.DocumentSpeaksOf;

/** What the applicant supplied on paper. */
public final class DossierSteps {

  private final World world;

  public DossierSteps(World world) {
    this.world = world;
  }

  @Given("the dossier of the applicant")
  public void theDossier() {
    // its documents are opened where a step names one
  }

  @Then("the document {string} is in the dossier")
  public void isInTheDossier(String name) {
    world.record(new DocumentIsSupplied(world.seen()).judge(world.document(name)));
  }

  @Then("the document {string} is dated before the first release")
  public void isDatedBeforeTheRelease(String name) {
    world.record(new DocumentPrecedesRelease(world.seen()).judge(world.document(name)));
  }

  @Then("the document {string} speaks of {string}")
  public void speaksOf(String name, String subject) {
    world.record(
        new DocumentSpeaksOf(world.seen(), world.rules().dossierWords())
            .judge(world.document(name), subject));
  }
}
