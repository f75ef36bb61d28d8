package org.facecert.probe.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.facecert.device.AppFiles.Area;
import org.facecert.device.AppFiles.StoredFile;
import org.junit.jupiter.api.Test;

final class FilesToReadTest {

  private static StoredFile file(String path, long size, String changed) {
    return new StoredFile(Area.APP, path, size, changed);
  }

  private static Map<String, StoredFile> all(StoredFile... files) {
    return Stream.of(files).collect(Collectors.toMap(StoredFile::path, f -> f));
  }

  @Test
  void what_is_as_it_was_is_not_read_again() {
    FilesToRead files =
        FilesToRead.of(
            all(file("/a", 1, "1"), file("/b", 1, "2"), file("/c", 2, "1"), file("/d", 1, "1")),
            all(file("/a", 1, "1"), file("/b", 1, "1"), file("/c", 1, "1")),
            List.of());

    assertThat(files.files()).extracting(StoredFile::path).containsExactly("/b", "/c", "/d");
    assertThat(files.left()).isEmpty();
  }

  @Test
  void unless_it_could_not_be_read() {
    Map<String, StoredFile> all = all(file("/a", 1, "1"));

    assertThat(FilesToRead.of(all, all, List.of("/a")).files()).hasSize(1);
  }

  @Test
  void a_database_is_read_with_its_log() {
    StoredFile database = file("/x.db", 9, "1");

    assertThat(
            FilesToRead.of(all(database, file("/x.db-journal", 3, "2")), all(database), List.of())
                .paths())
        .containsExactlyInAnyOrder("/x.db", "/x.db-journal");
  }

  @Test
  void what_is_too_much_is_said_to_be_left() {
    Map<String, StoredFile> many =
        IntStream.range(0, 1_500)
            .mapToObj(i -> file("/" + i, 10, "1"))
            .collect(Collectors.toMap(StoredFile::path, f -> f));

    assertThat(FilesToRead.of(many, Map.of(), List.of()).left()).hasSize(500);
    assertThat(FilesToRead.of(all(file("/big", 1L << 40, "1")), Map.of(), List.of()).left())
        .hasSize(1);
  }
}
