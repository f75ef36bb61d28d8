package org.facecert.face.picture;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/**
 * The library that sees the faces tells nobody. From version 1.29.0 on ONNX Runtime's code for
 * Linux and macOS sends events to its maker unless an environment variable is set before it starts.
 */
final class SilentRuntimeTest {

  private static final List<String> SENDERS =
      List.of("OneCollector", "events.data.microsoft.com", "ORT_DISABLE_TELEMETRY");

  @Test
  void the_native_code_of_no_platform_knows_where_to_report() throws Exception {
    Path jar =
        Path.of(OrtEnvironment.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    int libraries = 0;
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().filter(SilentRuntimeTest::isRuntime).toList()) {
        libraries++;
        assertThat(SENDERS).as(entry.getName()).noneMatch(text(zip, entry)::contains);
      }
    }
    assertThat(libraries).as("native libraries in %s", jar.getFileName()).isGreaterThanOrEqualTo(4);
  }

  private static boolean isRuntime(ZipEntry entry) {
    return entry.getName().matches(".*/(lib)?onnxruntime\\.(so|dylib|dll)")
        && !entry.getName().contains("dSYM");
  }

  private static String text(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
