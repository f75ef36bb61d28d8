package org.facecert.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.facecert.evidence.Json;

/**
 * A plan, as it is written as JSON.
 *
 * @param seconds on one virtual phone, about
 */
public record PlanFile(
    String programme, long seconds, List<PlanRow> rows, List<PlannedWalk> walks) {

  public PlanFile {
    rows = List.copyOf(rows);
    walks = List.copyOf(walks);
  }

  static PlanFile of(String programme, List<PlanRow> rows, List<PlannedWalk> walks) {
    return new PlanFile(
        programme, rows.stream().mapToLong(row -> row.cost().seconds()).sum(), rows, walks);
  }

  public void write(Path file) throws IOException {
    Json.mapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), this);
  }
}
