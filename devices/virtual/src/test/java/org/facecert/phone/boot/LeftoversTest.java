package org.facecert.phone.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What killed phones left behind goes at the next start, and nothing else does. */
final class LeftoversTest {

  @TempDir private Path place;

  private String dead;

  @BeforeEach
  void a_process_that_is_gone() throws Exception {
    Process brief =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
            .redirectErrorStream(true)
            .start();
    dead = Leftovers.owner(brief.toHandle());
    brief.getInputStream().readAllBytes();
    brief.waitFor();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "facecert-phone17",
        "facecert-phone",
        "robolectric-phone42",
        "robolectric-no-test-yet7",
        "robolectric-test-dir1"
      })
  void a_folder_of_a_phone_that_is_gone_is_cleared(String name) throws IOException {
    Path folder = folder(name, dead);
    Files.createDirectories(folder.resolve("data/app"));
    Files.writeString(folder.resolve("data/app/face.bin"), "kept by the app");

    assertThat(new Leftovers(place).clear()).isEqualTo(1);
    assertThat(folder).doesNotExist();
  }

  @Test
  void a_folder_of_a_phone_that_lives_stays() throws IOException {
    Path folder = Files.createDirectory(place.resolve("robolectric-phone1"));
    Leftovers.mark(folder);

    assertThat(new Leftovers(place).clear()).isZero();
    assertThat(folder).exists();
  }

  @Test
  void an_id_that_another_process_has_now_is_of_a_phone_that_is_gone() throws IOException {
    String[] own = Leftovers.owner(ProcessHandle.current()).split(" ");
    Path folder = folder("robolectric-phone1", own[0] + " 12345 " + own[2]);

    assertThat(new Leftovers(place).clear()).isEqualTo(1);
    assertThat(folder).doesNotExist();
  }

  @Test
  void an_id_of_another_space_of_ids_says_nothing_here() throws IOException {
    String[] mark = dead.split(" ");
    Path folder = folder("robolectric-phone1", mark[0] + " " + mark[1] + " pid:[1]");

    assertThat(new Leftovers(place).clear()).isZero();
    assertThat(folder).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "gone", "-1 0 -", "1 2", "99999999999999999999 0 -", "1 2 3 4"})
  void a_folder_whose_mark_says_nothing_stays(String mark) throws IOException {
    Path folder = folder("robolectric-phone1", mark);

    assertThat(new Leftovers(place).clear()).isZero();
    assertThat(folder).exists();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"phone1", "facecert", "my-robolectric-phone", "junit-5", "facecert-init3"})
  void a_folder_of_another_name_stays(String name) throws IOException {
    Path folder = folder(name, dead);

    assertThat(new Leftovers(place).clear()).isZero();
    assertThat(folder).exists();
  }

  @Test
  void a_folder_without_a_mark_stays() throws IOException {
    Path folder = Files.createDirectory(place.resolve("robolectric-phone1"));

    assertThat(new Leftovers(place).clear()).isZero();
    assertThat(folder).exists();
  }

  @Test
  void what_a_link_leads_to_stays() throws IOException {
    Path elsewhere = Files.createDirectory(place.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("file"), "of somebody else");
    Path folder = folder("robolectric-phone1", dead);
    Files.createSymbolicLink(folder.resolve("app-dataDir"), elsewhere);
    Path target = folder("target", dead);
    Path link = Files.createSymbolicLink(place.resolve("robolectric-phone2"), target);

    assertThat(new Leftovers(place).clear()).isEqualTo(1);
    assertThat(folder).doesNotExist();
    assertThat(elsewhere.resolve("file")).exists();
    assertThat(link).exists();
    assertThat(target.resolve(Leftovers.MARK)).exists();
  }

  @Test
  void a_mark_that_is_a_link_says_nothing() throws IOException {
    Path mark = Files.writeString(place.resolve("mark"), dead);
    Path folder = Files.createDirectory(place.resolve("robolectric-phone1"));
    Files.createSymbolicLink(folder.resolve(Leftovers.MARK), mark);

    assertThat(new Leftovers(place).clear()).isZero();
    assertThat(folder).exists();
  }

  private Path folder(String name, String mark) throws IOException {
    Path folder = Files.createDirectory(place.resolve(name));
    Files.writeString(folder.resolve(Leftovers.MARK), mark);
    return folder;
  }
}
