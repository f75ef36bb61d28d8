package org.facecert.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StreamingTest {

  @TempDir Path folder;

  @Test
  void ten_thousand_results_need_no_more_than_a_small_heap()
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx40m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.facecert.report.ManyResults",
                folder.toString(),
                "10000")
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(said).isZero();
    // all of them together are larger than the heap that they went through
    assertThat(Files.size(folder.resolve("report.html"))).isGreaterThan(40L * 1024 * 1024);
    assertThat(folder.resolve("junit.xml")).exists();
  }
}
