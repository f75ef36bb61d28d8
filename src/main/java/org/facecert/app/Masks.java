package org.facecert.app;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.facecert.evidence.Redaction;
import org.facecert.evidence.TypedValues;
import org.facecert.run.RunFolder;
import org.facecert.run.TypedRecord;
import org.facecert.statement.StatementReader;

/** What must not be shown of a run: as it was recorded, whatever the environment is today. */
final class Masks {

  private Masks() {}

  /**
   * @throws UserError when neither the record nor the environment tells what was typed
   */
  static Redaction of(RunFolder folder) throws IOException {
    List<TypedValues> typed = TypedRecord.of(folder);
    if (!typed.isEmpty()) {
      return new Redaction(typed.toArray(TypedValues[]::new));
    }
    // a run of an earlier version: its own statement, read as far as it can be
    if (!Files.isRegularFile(folder.statement())) {
      throw new UserError(
          folder.statement() + " is missing: without it nobody knows what must be masked");
    }
    return new Redaction(StatementReader.secrets(folder.statement()));
  }
}
