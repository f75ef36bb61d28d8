package org.facecert.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares with a file under test/resources/golden. After a change that is meant: {@code mvn test
 * -Dgolden.update=true}, then read the difference in git before committing it.
 */
final class Golden {

  private static final Path FOLDER = Path.of("test/resources/golden");

  private Golden() {}

  static void compare(String name, String actual) throws IOException {
    Path golden = FOLDER.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(golden, actual);
    }
    assertThat(golden).as("the golden file; with -Dgolden.update=true it is written anew").exists();
    assertThat(actual)
        .as("%s; when the change is meant, run again with -Dgolden.update=true", golden)
        .isEqualTo(Files.readString(golden));
  }

  /** Without what differs between machines: the bytes of drawn pictures, and digests of them. */
  static String steady(String text) {
    return text.replaceAll("data:image/(png|jpeg);base64,[A-Za-z0-9+/=]*", "data:picture")
        .replaceAll("<style>[^<]*</style>", "<style>report.css</style>")
        .replaceAll("sha256-[A-Za-z0-9+/=]{44}", "sha256-of-report.css")
        .replaceAll("\\b[0-9a-f]{64}\\b", "digest")
        // the fonts that a machine has decide what the sample's screenshots look like
        .replaceAll("<code>[0-9a-f]{12}</code>", "<code>digest</code>");
  }
}
