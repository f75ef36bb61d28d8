package org.facecert.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.facecert.evidence.Json;
import org.facecert.evidence.TypedValues;

/**
 * What a run's journal says was typed: a line for each time that the run was begun or gone on with.
 */
public final class TypedRecord {

  private TypedRecord() {}

  /**
   * @return nothing when the run was made by a version that did not keep it
   * @throws BrokenJournal when the journal does not verify
   */
  public static List<TypedValues> of(RunFolder folder) throws IOException {
    List<TypedValues> typed = new ArrayList<>();
    ObjectMapper json = Json.mapper();
    new JournalFile(folder.journal())
        .read(
            line -> {
              if (line.kind() == JournalRecord.Kind.TYPED) {
                typed.add(json.treeToValue(line.data(), TypedValues.class));
              }
            });
    return typed;
  }
}
