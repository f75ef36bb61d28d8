package org.facecert.traffic.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.facecert.traffic.Body;
import org.facecert.traffic.TestOrigin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FolderBodyStoreTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 32_767, 32_768, 32_769, 1_000_000})
  void what_was_written_is_found_by_its_digest(int length) throws IOException {
    FolderBodyStore store = new FolderBodyStore(folder, 1 << 30);
    byte[] bytes = TestOrigin.bytes(length);
    BodyWriter writer = store.begin();
    for (int at = 0; at < length; at += 7_000) {
      writer.write(ByteBuffer.wrap(bytes, at, Math.min(7_000, length - at)));
    }

    Body body = writer.end(true);

    assertThat(body.whole()).isTrue();
    try (var in = store.open(body.digest())) {
      assertThat(in.readAllBytes()).isEqualTo(bytes);
    }
    assertThat(names()).containsExactly(body.digest());
  }

  @Test
  void the_same_body_is_kept_once() throws IOException {
    FolderBodyStore store = new FolderBodyStore(folder, 1 << 30);
    for (int i = 0; i < 3; i++) {
      BodyWriter writer = store.begin();
      writer.write(ByteBuffer.wrap(TestOrigin.bytes(100_000)));
      writer.end(true);
    }

    assertThat(names()).hasSize(1);
  }

  @Test
  void a_body_without_an_end_is_not_whole() throws IOException {
    BodyWriter writer = new FolderBodyStore(folder, 1 << 30).begin();
    writer.write(ByteBuffer.wrap(new byte[10]));

    assertThat(writer.end(false).whole()).isFalse();
  }

  @Test
  void where_the_disk_fails_the_body_is_counted_and_said_not_to_be_kept() throws IOException {
    FolderBodyStore store = new FolderBodyStore(folder.resolve("gone"), 1 << 30);
    Files.delete(folder.resolve("gone"));
    BodyWriter writer = store.begin();
    writer.write(ByteBuffer.wrap(new byte[100_000]));
    writer.write(ByteBuffer.wrap(new byte[100_000]));

    assertThat(writer.end(true)).isEqualTo(new Body("", 200_000, 0, true));
  }

  @Test
  void a_name_that_is_no_digest_opens_nothing() throws IOException {
    FolderBodyStore store = new FolderBodyStore(folder, 1 << 30);

    assertThatThrownBy(() -> store.open("../secret"))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage("../secret: no digest");
  }

  private java.util.List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
