package org.facecert.steps;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
import org.facecert.observation.ReadDocument;
import org.facecert.statement.AppStatement;
import org.facecert.statement.DossierDocument;

/** The applicant's documents, each read once and put into the vault as it is. */
final class Dossier {

  private static final int MOST_OF_A_STATEMENT = 1 << 20;

  private final AppStatement statement;
  private final DossierWords words;
  private final Vault vault;
  private final Clock clock;
  private final Map<String, ReadDocument> read = new HashMap<>();

  Dossier(AppStatement statement, DossierWords words, Vault vault, Clock clock) {
    this.statement = statement;
    this.words = words;
    this.vault = vault;
    this.clock = clock;
  }

  ReadDocument document(String name) {
    return read.computeIfAbsent(name, this::open);
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
  Evidence statement() {
    return vault.put(
        EvidenceKind.DOCUMENT,
        "application/yaml",
        bytes(statement.file()),
        Moment.at(clock.instant()),
        Sentence.of("caption.statement", "file", statement.file().getFileName()));
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
          Moment.at(clock.instant()),
          Sentence.of("caption.document", "file", file.getFileName()));
    } catch (IOException e) {
      throw DiskFault.reading(file, e);
    }
  }
}
