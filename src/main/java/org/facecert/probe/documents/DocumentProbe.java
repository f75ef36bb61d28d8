package org.facecert.probe.documents;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.facecert.catalogue.DossierWords;
import org.facecert.document.Documents;
import org.facecert.document.UnreadableDocument;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.facecert.files.DiskFault;
import org.facecert.files.InputFile;
import org.facecert.files.UnusableFile;
import org.facecert.observation.DocumentRead;
import org.facecert.observation.ObservationLog;
import org.facecert.observation.ReadDocument;
import org.facecert.observation.StatementRead;
import org.facecert.statement.AppStatement;
import org.facecert.statement.DossierDocument;

/**
 * Opens the applicant's documents for one walk. Each is put into the vault as it is, and what it
 * says into the log.
 */
public final class DocumentProbe {

  private static final int MOST_OF_A_STATEMENT = 1 << 20;

  private final AppStatement statement;
  private final DossierWords words;
  private final ObservationLog log;
  private final Vault vault;
  private final Supplier<Moment> clock;

  /**
   * @param words by which features name documents
   */
  public DocumentProbe(
      AppStatement statement,
      DossierWords words,
      ObservationLog log,
      Vault vault,
      Supplier<Moment> clock) {
    this.statement = statement;
    this.words = words;
    this.log = log;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * @param name as the feature names it
   * @throws DiskFault when the disk does not give it
   */
  public DocumentRead document(String name) {
    ReadDocument document = open(name);
    return log.add(number -> new DocumentRead(number, name, document, clock.get()));
  }

  private ReadDocument open(String name) {
    Optional<DossierDocument> declared = Optional.ofNullable(statement.dossier().get(name));
    Path file = declared.flatMap(DossierDocument::file).orElse(statement.file());
    mustLieWithTheStatement(file);
    Evidence evidence = kept(file);
    Optional<String> text = Optional.empty();
    String unreadable = "";
    if (declared.flatMap(DossierDocument::file).isPresent()) {
      try {
        text = Optional.of(Documents.read(file).text());
      } catch (UnreadableDocument e) {
        unreadable = String.valueOf(e.getMessage());
      } catch (IOException e) {
        throw DiskFault.reading(file, e);
      }
    }
    return new ReadDocument(
        words.document(name), declared, text, unreadable, evidence, statement.app().released());
  }

  /** The applicant's statement as it was given. */
  public StatementRead statement() {
    Evidence given =
        vault.put(
            EvidenceKind.DOCUMENT,
            "application/yaml",
            bytes(statement.file()),
            clock.get(),
            Sentence.of("caption.statement", "file", statement.file().getFileName()));
    return log.add(number -> new StatementRead(number, statement, given, clock.get()));
  }

  private static byte[] bytes(Path file) {
    try {
      return InputFile.read(file, MOST_OF_A_STATEMENT);
    } catch (IOException e) {
      throw DiskFault.reading(file, e);
    }
  }

  /** Looked at anew: a link may have taken the document's place since the statement was read. */
  private void mustLieWithTheStatement(Path file) {
    Path folder = Objects.requireNonNull(statement.file().toAbsolutePath().getParent());
    try {
      if (!InputFile.liesIn(folder, file)) {
        throw new UnusableFile(file + " lies outside the statement's folder by now");
      }
    } catch (IOException e) {
      throw DiskFault.reading(file, e);
    }
  }

  private Evidence kept(Path file) {
    try {
      return vault.put(
          EvidenceKind.DOCUMENT,
          "application/octet-stream",
          InputFile.read(file, Documents.MOST_BYTES),
          clock.get(),
          Sentence.of("caption.document", "file", file.getFileName()));
    } catch (IOException e) {
      throw DiskFault.reading(file, e);
    }
  }
}
