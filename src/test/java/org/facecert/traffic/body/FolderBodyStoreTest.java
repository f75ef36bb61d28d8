package org.facecert.traffic.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
  @ValueSource(ints = {1, 512, 65_535, 65_536, 65_537, 1 << 20})
  void a_small_body_is_found_by_its_digest_in_the_pack(int length) throws IOException {
    FolderBodyStore store = store();
    keep(store, 10);

    Body body = keep(store, length);

    assertThat(body.whole()).isTrue();
    assertThat(read(store, body)).isEqualTo(TestOrigin.bytes(length));
    assertThat(names()).containsExactly("small-1.tar");
  }

  @ParameterizedTest
  @ValueSource(ints = {(1 << 20) + 1, 3_000_000})
  void a_large_body_is_a_file_named_by_its_digest(int length) throws IOException {
    FolderBodyStore store = store();

    Body body = keep(store, length);

    assertThat(read(store, body)).isEqualTo(TestOrigin.bytes(length));
    assertThat(names()).containsExactly(body.digest());
  }

  @Test
  void where_files_are_asked_for_a_small_body_is_one_too() throws IOException {
    FolderBodyStore store = FolderBodyStore.ofFiles(folder, 1 << 30);

    Body body = keep(store, 20_000);
    keep(store, 20_000);

    assertThat(names()).containsExactly(body.digest());
    assertThat(read(store, body)).isEqualTo(TestOrigin.bytes(20_000));
  }

  @Test
  void the_pack_is_a_tar_archive_as_others_read_it() throws Exception {
    FolderBodyStore store = store();
    Body first = keep(store, 20_000);
    Body second = keep(store, 512);

    run("tar", "-xf", "small-1.tar");

    assertThat(folder.resolve(first.digest())).hasBinaryContent(TestOrigin.bytes(20_000));
    assertThat(folder.resolve(second.digest())).hasBinaryContent(TestOrigin.bytes(512));
  }

  @Test
  void another_store_finds_what_is_there_and_begins_a_pack_of_its_own() throws IOException {
    Body earlier = keep(store(), 20_000);
    FolderBodyStore store = store();

    keep(store, 10);
    keep(store, 20_000);

    assertThat(read(store, earlier)).isEqualTo(TestOrigin.bytes(20_000));
    assertThat(names()).containsExactly("small-1.tar", "small-2.tar");
    assertThat(folder.resolve("small-2.tar")).hasSize(2 * 512);
  }

  @Test
  void of_a_pack_that_breaks_off_what_is_whole_is_found() throws IOException {
    FolderBodyStore before = store();
    Body whole = keep(before, 20_000);
    Body broken = keep(before, 30_000);
    Path pack = folder.resolve("small-1.tar");
    Files.write(pack, Arrays.copyOf(Files.readAllBytes(pack), 40_000));

    FolderBodyStore store = store();

    assertThat(read(store, whole)).isEqualTo(TestOrigin.bytes(20_000));
    assertThatThrownBy(() -> store.open(broken.digest())).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void where_memory_is_lent_out_bodies_go_to_files_and_it_is_given_back() throws IOException {
    FolderBodyStore store = store();
    List<BodyWriter> open = new ArrayList<>();
    for (int i = 0; i < 17; i++) {
      BodyWriter writer = store.begin();
      writer.write(ByteBuffer.wrap(TestOrigin.bytes((1 << 20) - i)));
      open.add(writer);
    }

    Body last = open.get(16).end(true);
    open.subList(0, 16).forEach(writer -> writer.end(true));
    Body later = keep(store, 30_000);

    assertThat(read(store, last)).isEqualTo(TestOrigin.bytes((1 << 20) - 16));
    assertThat(read(store, later)).isEqualTo(TestOrigin.bytes(30_000));
    assertThat(names()).containsExactly(last.digest(), "small-1.tar");
  }

  @Test
  void a_thread_that_is_interrupted_keeps_nothing_and_the_next_body_is_kept() throws IOException {
    FolderBodyStore store = store();
    Body first = keep(store, 20_000);

    Thread.currentThread().interrupt();
    Body lost = keep(store, 30_000);
    assertThat(Thread.interrupted()).isTrue();
    Body next = keep(store, 30_000);

    assertThat(lost).isEqualTo(new Body("", 30_000, 0, true));
    assertThat(read(store, first)).isEqualTo(TestOrigin.bytes(20_000));
    assertThat(read(store, next)).isEqualTo(TestOrigin.bytes(30_000));
  }

  @Test
  void more_bodies_than_a_pack_may_have_are_refused_by_it() throws IOException {
    BodyPack pack = new BodyPack(folder, 2);
    HeldBytes body = new HeldBytes(new LentPieces());
    body.take(ByteBuffer.wrap(new byte[10]));

    assertThat(pack.put("a".repeat(64), body)).isTrue();
    assertThat(pack.put("b".repeat(64), body)).isTrue();
    assertThat(pack.put("c".repeat(64), body)).isFalse();
    assertThat(pack.put("a".repeat(64), body)).as("one that is there").isTrue();
  }

  private FolderBodyStore store() throws IOException {
    return new FolderBodyStore(folder, 1 << 30);
  }

  private static Body keep(FolderBodyStore store, int length) {
    byte[] bytes = TestOrigin.bytes(length);
    BodyWriter writer = store.begin();
    for (int at = 0; at < length; at += 7_000) {
      writer.write(ByteBuffer.wrap(bytes, at, Math.min(7_000, length - at)));
    }
    return writer.end(true);
  }

  private static byte[] read(FolderBodyStore store, Body body) throws IOException {
    try (var in = store.open(body.digest())) {
      return in.readAllBytes();
    }
  }

  private void run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    assertThat(process.waitFor()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {100_000, 2_000_000})
  void the_same_body_is_kept_once(int length) throws IOException {
    FolderBodyStore store = store();
    Body first = keep(store, length);
    long before = Files.size(folder.resolve(names().get(0)));

    assertThat(keep(store, length)).isEqualTo(first);

    assertThat(names()).hasSize(1);
    assertThat(folder.resolve(names().get(0))).hasSize(before);
  }

  @Test
  void a_body_without_an_end_is_not_whole() throws IOException {
    BodyWriter writer = new FolderBodyStore(folder, 1 << 30).begin();
    writer.write(ByteBuffer.wrap(new byte[10]));

    assertThat(writer.end(false).whole()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {100_000, 2_000_000})
  void where_the_disk_fails_the_body_is_counted_and_said_not_to_be_kept(int length)
      throws IOException {
    FolderBodyStore store = new FolderBodyStore(folder.resolve("gone"), 1 << 30);
    Files.delete(folder.resolve("gone"));
    BodyWriter writer = store.begin();
    writer.write(ByteBuffer.wrap(new byte[length]));
    writer.write(ByteBuffer.wrap(new byte[length]));

    assertThat(writer.end(true)).isEqualTo(new Body("", 2L * length, 0, true));
  }

  @Test
  void a_name_that_is_no_digest_opens_nothing() throws IOException {
    FolderBodyStore store = new FolderBodyStore(folder, 1 << 30);

    assertThatThrownBy(() -> store.open("../secret"))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessage("../secret: no digest");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
