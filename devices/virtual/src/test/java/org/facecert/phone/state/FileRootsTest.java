package org.facecert.phone.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRootsTest {
  @TempDir Path temporary;
  private FileRoots roots;

  @BeforeEach
  void open() throws IOException {
    roots = new FileRoots(temporary.resolve("home"));
  }

  @Test
  void knows_one_storage_by_its_several_names() throws IOException {
    for (String name :
        List.of("/sdcard/DCIM/a", "/storage/emulated/0/DCIM/a", "/storage/self/primary/DCIM/a")) {
      assertThat(roots.resolve("/", name, List.of()).host())
          .isEqualTo(roots.sdcard().resolve("DCIM/a"));
    }
  }

  @Test
  void knows_the_folder_of_authorities_that_a_user_has_added() throws IOException {
    assertThat(roots.resolve("/", "/data/misc/user/0/cacerts-added/1.0", List.of()).host())
        .isEqualTo(roots.addedAuthorities().resolve("1.0"));
  }

  @Test
  void does_not_leave_the_phone_by_dots() throws IOException {
    assertThat(roots.resolve("/", "/sdcard/../../../../etc/passwd", List.of()).host()).isNull();
    assertThat(roots.resolve("/sdcard", "../data/data/x", List.of()).host())
        .isEqualTo(roots.dataOf("x"));
  }

  @Test
  void does_not_leave_the_phone_by_a_link_that_an_app_has_laid() throws IOException {
    Path secret = Files.writeString(temporary.resolve("secret"), "s");
    Path own = Files.createDirectories(roots.dataOf("evil.app"));
    Files.createSymbolicLink(own.resolve("way-out"), secret);
    Files.createSymbolicLink(own.resolve("dir"), temporary);
    Files.createSymbolicLink(own.resolve("dangling"), temporary.resolve("not-yet"));

    for (String path : List.of("way-out", "dir/secret", "dangling")) {
      assertThatThrownBy(() -> roots.resolve("/data/data/evil.app", path, List.of()))
          .hasMessageContaining("Permission denied");
    }
  }

  @Test
  void emptying_a_directory_removes_links_and_leaves_what_they_point_to() throws IOException {
    Path secret = Files.writeString(temporary.resolve("secret"), "s");
    Path own = Files.createDirectories(roots.dataOf("an.app"));
    Files.createSymbolicLink(own.resolve("dir"), temporary);

    FileRoots.empty(own);

    assertThat(own).isEmptyDirectory();
    assertThat(secret).hasContent("s");
  }
}
