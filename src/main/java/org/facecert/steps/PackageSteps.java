package org.facecert.steps;

import io.cucumber.java.en.Then;
import org.facecert.check.BiometricsAreBoundToKey;
import org.facecert.check.BuildIsTheStores;
import org.facecert.check.ComponentsAreListed;
import org.facecert.check.DataStayOutOfBackup;
import org.facecert.check.PackageIsSound;
import org.facecert.check.PurposeStringsAreSpecific;

/** What is in the file of the app. */
public final class PackageSteps {

  private final World world;

  public PackageSteps(World world) {
    this.world = world;
  }

  @Then("its third-party code is what the applicant's inventory lists")
  public void componentsAreListed() {
    world.record(
        new ComponentsAreListed(world.seen(), world.statement(), world.statementEvidence())
            .judge(world.inspected()));
  }

  @Then("it is signed, not debuggable and without known vulnerabilities")
  public void isSound() {
    world.record(new PackageIsSound(world.seen()).judge(world.inspected()));
  }

  @Then("it is identified and equals the build of the store")
  public void isTheStores() {
    world.record(new BuildIsTheStores(world.seen()).judge(world.inspected()));
  }

  @Then("what the app uses of the platform's biometrics is bound to a key")
  public void isBoundToKey() {
    world.record(new BiometricsAreBoundToKey(world.seen()).judge(world.inspected()));
  }

  @Then("every purpose string is specific")
  public void purposesAreSpecific() {
    world.record(new PurposeStringsAreSpecific(world.seen()).judge(world.inspected()));
  }

  @Then("face data are excluded from the backup")
  public void staysOutOfBackup() {
    world.record(new DataStayOutOfBackup(world.seen()).judge(world.inspected()));
  }
}
