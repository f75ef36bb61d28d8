package org.facecert.steps;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.facecert.device.Session;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Vault;
import org.facecert.files.DiskFault;
import org.facecert.files.InputFile;
import org.facecert.observation.InstalledBuild;
import org.facecert.probe.packages.PackageProbe;
import org.facecert.statement.App;
import org.facecert.statement.AppStatement;

/**
 * What the phone's package service says of the build, and the statement that it is held against.
 */
final class PhoneRecords {

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
    return PackageProbe.on(session).flatMap(probe -> probe.read(app.packageName(), app.file()));
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

  private static byte[] bytes(Path file) {
    try {
      return InputFile.read(file, MOST_OF_A_STATEMENT);
    } catch (IOException e) {
      throw DiskFault.reading(file, e);
    }
  }
}
