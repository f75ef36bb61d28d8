package org.facecert.statement;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A document of the applicant's dossier.
 *
 * @param name as the features name it, such as "impact assessment"
 * @param file empty when it is claimed not to be needed
 * @param date on which it was finished
 * @param notNeeded why it is not needed, in the applicant's words
 * @param line of the statement, for messages
 */
public record DossierDocument(
    String name,
    Optional<Path> file,
    Optional<LocalDate> date,
    Optional<String> notNeeded,
    int line) {}
