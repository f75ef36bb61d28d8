package org.facecert.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.facecert.evidence.Digest;
import org.facecert.evidence.DirectoryVault;
import org.facecert.evidence.Vault;
import org.facecert.files.InputFile;
import org.facecert.files.OwnFile;
import org.facecert.files.UnusableFile;
import org.facecert.verdict.EvaluationFile;

/** The folder of one run and what lies where in it. */
public record RunFolder(Path path) {

  /** bytes; a walk of hundreds of screens has some ten million */
  private static final int LONGEST_LOG = 256 << 20;

  public Path journal() {
    return path.resolve("journal.jsonl");
  }

  /** What the run set out to do. */
  public Path plan() {
    return path.resolve("plan.json");
  }

  public EvaluationFile evaluation() {
    return new EvaluationFile(path.resolve(EvaluationFile.NAME));
  }

  public Path evidence() {
    return path.resolve("evidence");
  }

  /** Where a piece of it lies. */
  public Path evidence(Digest digest) {
    return evidence().resolve(digest.hex().substring(0, 2)).resolve(digest.hex());
  }

  public Vault vault() {
    return new DirectoryVault(evidence());
  }

  /**
   * A piece of evidence as it lies there now, though it may have been changed.
   *
   * @throws IOException when it cannot be read
   */
  public byte[] asItLies(Digest digest) throws IOException {
    return InputFile.read(evidence(digest), LONGEST_LOG);
  }

  /** State and logs of started phones. */
  public Path phones() {
    return path.resolve("phones");
  }

  /** What passes over the wire, until it is evidence; empty where no walk is under way. */
  public Path traffic() {
    return path.resolve("traffic");
  }

  /** Stack traces of our own bugs. */
  public Path bugs() {
    return path.resolve("bugs");
  }

  /**
   * Looks at what lies in the folder before any of it is opened: a pipe would be waited for, a link
   * leads elsewhere. The phones' state is the phones' own.
   *
   * @throws UnusableFolder when something in it is not a plain file or folder
   * @throws IOException when it cannot be looked into
   */
  public void mustBeOurs() throws IOException {
    try {
      for (Path own : List.of(journal(), plan(), statement(), path.resolve(EvaluationFile.NAME))) {
        OwnFile.mustBeOurs(own);
      }
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
        for (Path entry : entries) {
          if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            if (!entry.equals(phones())) {
              OwnFile.allBelowAreOurs(entry);
            }
          } else {
            OwnFile.mustBeOurs(entry);
          }
        }
      }
    } catch (UnusableFile e) {
      throw new UnusableFolder(
          "the record cannot be used: " + e.getMessage() + ". Give the folder as the run left it.",
          e);
    }
  }

  /** The app statement as it was used. */
  public Path statement() {
    return path.resolve("statement.yaml");
  }
}
