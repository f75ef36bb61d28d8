package org.facecert.facebank.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.facecert.facebank.faces.DrawFaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DrawnPersonsTest {
  private static final int PERSONS = 4;

  @TempDir private Path dir;

  @Test
  void are_the_same_each_time_and_are_told_apart() throws Exception {
    draw("a");
    draw("b");

    for (int one = 1; one <= PERSONS; one++) {
      assertThat(dir.resolve("a/" + large(one)))
          .hasSameBinaryContentAs(dir.resolve("b/" + large(one)));
      for (int other = 1; other <= PERSONS; other++) {
        double likeness = portrait(large(one)).likeness(portrait(small(other)));
        assertThat(likeness >= Portrait.SAME)
            .as("%d and %d: %f", one, other, likeness)
            .isEqualTo(one == other);
      }
    }
  }

  private void draw(String folder) {
    int exit =
        new CommandLine(new DrawFaces())
            .execute("--out", dir.resolve(folder).toString(), "--persons", "" + PERSONS);
    assertThat(exit).isZero();
  }

  private static String large(int person) {
    return "person-" + person + "-1280x960.jpg";
  }

  private static String small(int person) {
    return "person-" + person + "-640x480.jpg";
  }

  private Portrait portrait(String name) throws Exception {
    return Portrait.read(Files.readAllBytes(dir.resolve("a").resolve(name))).orElseThrow();
  }
}
