package org.facecert.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.facecert.evidence.Json;
import org.facecert.verdict.EvaluationFile;
import org.facecert.verdict.TestCaseResult;

/**
 * A run's items in the order of the report. The evaluation holds them as they ended, on several
 * phones at once; here they lie in a temporary file, and only where each lies is kept in memory.
 */
final class Shelf implements Closeable {

  private record Place(String function, int line, int attempt, long offset, int length) {}

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::function)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::attempt)
          .thenComparingLong(Place::offset);

  private final ObjectMapper json = Json.mapper();
  private final Map<String, List<Place>> places = new HashMap<>();
  private final Path file;
  private final RandomAccessFile reader;

  Shelf(EvaluationFile evaluation) throws IOException {
    file = Files.createTempFile("facecert-report", ".items");
    try {
      fill(evaluation);
      reader = new RandomAccessFile(file.toFile(), "r");
    } catch (IOException | UncheckedIOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
    places.values().forEach(some -> some.sort(ORDER));
  }

  private void fill(EvaluationFile evaluation) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      long[] offset = {0};
      evaluation.forEachItem(
          item -> {
            try {
              byte[] bytes = json.writeValueAsBytes(item);
              out.write(bytes);
              places
                  .computeIfAbsent(item.requirement(), id -> new ArrayList<>())
                  .add(
                      new Place(
                          item.function(), item.line(), item.attempt(), offset[0], bytes.length));
              offset[0] += bytes.length;
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  /** The requirement's items by function, scenario and attempt, one at a time. */
  void forEach(String requirement, Consumer<TestCaseResult> each) {
    for (Place place : places.getOrDefault(requirement, List.of())) {
      try {
        reader.seek(place.offset());
        byte[] bytes = new byte[place.length()];
        reader.readFully(bytes);
        each.accept(json.readValue(bytes, TestCaseResult.class));
      } catch (IOException e) {
        throw new UncheckedIOException(file + ": cannot be read back", e);
      }
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
    Files.deleteIfExists(file);
  }
}
