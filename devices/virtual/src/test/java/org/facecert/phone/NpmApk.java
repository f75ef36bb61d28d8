package org.facecert.phone;

import java.nio.file.Files;
import java.nio.file.Path;

/** Apps of others, which {@code .ci/run} installs by npm; nothing is fetched by a test. */
final class NpmApk {
  /** the environment variable that names the folder node_modules of src/test/apks */
  static final String FOLDER = "FACECERT_APKS";

  static final String ABSENT =
      "FACECERT_APKS is not set: run npm ci --ignore-scripts in devices/virtual/src/test/apks and"
          + " set it to the node_modules there, as .ci/run does";

  private NpmApk() {}

  /** One that was promised and is not there is a failure, not a reason to skip. */
  static Path at(String path) {
    Path apk = Path.of(System.getenv(FOLDER)).resolve(path).toAbsolutePath();
    if (!Files.isRegularFile(apk)) {
      throw new AssertionError(apk + " is not there although " + FOLDER + " is set");
    }
    return apk;
  }
}
