package org.facecert.steps;

import java.time.Clock;
import org.facecert.catalogue.DossierWords;
import org.facecert.device.Session;
import org.facecert.evidence.Vault;
import org.facecert.observation.ObservationLog;
import org.facecert.screen.Vocabulary;
import org.facecert.statement.AppStatement;
import org.facecert.statement.FaceFunction;
import org.facecert.walk.Walker;

/** What a person has in hand: the phone with the app, and the applicant's documents. */
final class Hands {

  private final Walker walker;
  private final PhoneRecords phone;
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
    this.phone = new PhoneRecords(session, statement);
    this.dossier = new Dossier(statement, words, vault, Clock.systemUTC());
  }

  Walker walker() {
    return walker;
  }

  PhoneRecords phone() {
    return phone;
  }

  Dossier dossier() {
    return dossier;
  }
}
