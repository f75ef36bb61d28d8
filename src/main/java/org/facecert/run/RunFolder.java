package org.facecert.run;

import java.nio.file.Path;
import org.facecert.evidence.DirectoryVault;
import org.facecert.evidence.Vault;
import org.facecert.verdict.EvaluationFile;

/** The folder of one run and what lies where in it. */
public record RunFolder(Path path) {

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

  public Vault vault() {
    return new DirectoryVault(evidence());
  }

  /** State and logs of started phones. */
  public Path phones() {
    return path.resolve("phones");
  }

  /** Stack traces of our own bugs. */
  public Path bugs() {
    return path.resolve("bugs");
  }

  /** The app statement as it was used. */
  public Path statement() {
    return path.resolve("statement.yaml");
  }
}
