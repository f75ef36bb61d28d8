package org.facecert.steps;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.facecert.check.InstalledBuild;
import org.facecert.device.InstalledPackages;
import org.facecert.device.InstalledPackages.PackageFacts;
import org.facecert.device.Permissions;
import org.facecert.device.Session;
import org.facecert.evidence.Digest;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Vault;
import org.facecert.files.DiskFault;
import org.facecert.files.InputFile;
import org.facecert.statement.App;
import org.facecert.statement.AppStatement;

/**
 * What the phone's package service says of the build, and the statement that it is held against.
 */
final class PhoneRecords {

  private static final String NOT_STATED = "not stated";

  private static final int MOST_OF_A_STATEMENT = 1 << 20;

  private final Session session;
  private final AppStatement statement;
  private final Vault vault;
  private final Clock clock;

  PhoneRecords(Session session, AppStatement statement, Vault vault, Clock clock) {
    this.session = session;
    this.statement = statement;
    this.vault = vault;
    this.clock = clock;
  }

  /** Empty when the phone cannot tell. */
  Optional<InstalledBuild> build() {
    App app = statement.app();
    return session
        .capability(InstalledPackages.class)
        .flatMap(packages -> packages.read(app.packageName()))
        .map(facts -> build(facts, app));
  }

  private InstalledBuild build(PackageFacts facts, App app) {
    return new InstalledBuild(
        Optional.of(facts.versionName()).filter(name -> !name.equals(NOT_STATED)),
        facts.versionCode(),
        facts.requested(),
        session
            .capability(Permissions.class)
            .map(permissions -> permissions.read(app.packageName()).granted()),
        app.file().map(PhoneRecords::sha256),
        facts.evidence());
  }

  /** The applicant's statement as it was given. */
  Evidence statement() {
    return vault.put(
        EvidenceKind.DOCUMENT,
        "application/yaml",
        bytes(statement.file()),
        Moment.at(clock.instant()),
        "app statement: " + statement.file().getFileName());
  }

  private static String sha256(Path file) {
    try {
      return Digest.of(file).hex();
    } catch (IOException e) {
      throw DiskFault.reading(file, e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return InputFile.read(file, MOST_OF_A_STATEMENT);
    } catch (IOException e) {
      throw DiskFault.reading(file, e);
    }
  }
}
