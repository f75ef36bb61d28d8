package org.facecert.observation;

import java.time.LocalDate;
import java.util.Optional;
import org.facecert.catalogue.Bilingual;
import org.facecert.evidence.Evidence;
import org.facecert.statement.DossierDocument;

/**
 * A document of the dossier as the suite could read it.
 *
 * @param name as the feature names it, and in Chinese
 * @param declared empty when the statement does not speak of it
 * @param text empty when it has none that can be read
 * @param unreadable why there is no text; empty when there is
 * @param evidence the document itself; where there is none, the app statement
 * @param released day of the app's first release, when declared
 */
public record ReadDocument(
    Bilingual name,
    Optional<DossierDocument> declared,
    Optional<String> text,
    String unreadable,
    Evidence evidence,
    Optional<LocalDate> released) {

  public boolean isSupplied() {
    return declared.flatMap(DossierDocument::file).isPresent();
  }
}
