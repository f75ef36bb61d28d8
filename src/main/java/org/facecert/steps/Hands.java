package org.facecert.steps;

import java.util.Optional;
import org.facecert.observation.InstalledBuild;
import org.facecert.probe.Watches;
import org.facecert.probe.documents.DocumentProbe;
import org.facecert.probe.packages.BuildProbe;
import org.facecert.probe.packages.FileProbe;
import org.facecert.statement.App;
import org.facecert.statement.EarlierBuild;
import org.facecert.walk.Walker;

/**
 * What a person has in hand on one walk: the phone with the app, and the applicant's documents.
 *
 * @param watches what is observed while the walker walks
 * @param packages what is asked of the installed app where a judgement wants it
 * @param files what the file of the app is opened by where a judgement wants it
 * @param documents what is opened where a judgement wants it
 * @param app with the builds that are given of it
 */
record Hands(
    Walker walker,
    Watches watches,
    BuildProbe packages,
    FileProbe files,
    DocumentProbe documents,
    App app) {

  /** The build under test, as it is on the phone now; empty where the phone cannot tell. */
  Optional<InstalledBuild> build() {
    return app.file().flatMap(packages::now);
  }

  /** The earlier build, likewise. */
  Optional<InstalledBuild> earlierBuild() {
    return app.previous().map(EarlierBuild::file).flatMap(packages::now);
  }
}
