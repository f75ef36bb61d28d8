package org.facecert.steps;

import java.time.Clock;
import java.util.Optional;
import org.facecert.catalogue.DossierWords;
import org.facecert.device.Session;
import org.facecert.evidence.Vault;
import org.facecert.observation.InstalledBuild;
import org.facecert.observation.ObservationLog;
import org.facecert.probe.packages.PackageProbe;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.App;
import org.facecert.statement.AppStatement;
import org.facecert.statement.FaceFunction;
import org.facecert.walk.Walker;

/** What a person has in hand: the phone with the app, and the applicant's documents. */
final class Hands {

  private final Walker walker;
  private final Session session;
  private final App app;
  private final Dossier dossier;

  Hands(
      Session session,
      AppStatement statement,
      FaceFunction function,
      Vocabulary vocabulary,
      DossierWords words,
      ObservationLog log,
      Vault vault) {
    this.walker = new Walker(session, statement, function, vocabulary, log, vault);
    this.session = session;
    this.app = statement.app();
    this.dossier = new Dossier(statement, words, vault, Clock.systemUTC());
  }

  Walker walker() {
    return walker;
  }

  /** What the phone tells of the build on it; empty when it cannot. */
  Optional<InstalledBuild> build() {
    return PackageProbe.on(session).flatMap(probe -> probe.read(app.packageName(), app.file()));
  }

  Dossier dossier() {
    return dossier;
  }
}
