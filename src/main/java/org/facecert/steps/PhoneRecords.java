package org.facecert.steps;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.facecert.device.InstalledPackages;
import org.facecert.device.InstalledPackages.PackageFacts;
import org.facecert.device.Permissions;
import org.facecert.device.Session;
import org.facecert.evidence.Digest;
import org.facecert.files.DiskFault;
import org.facecert.observation.InstalledBuild;
import org.facecert.statement.App;
import org.facecert.statement.AppStatement;

/** What the phone's package service says of the build. */
final class PhoneRecords {

  private static final String NOT_STATED = "not stated";

  private final Session session;
  private final AppStatement statement;

  PhoneRecords(Session session, AppStatement statement) {
    this.session = session;
    this.statement = statement;
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

  private static String sha256(Path file) {
    try {
      return Digest.of(file).hex();
    } catch (IOException e) {
      throw DiskFault.reading(file, e);
    }
  }
}
