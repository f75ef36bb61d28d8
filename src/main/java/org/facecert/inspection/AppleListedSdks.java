package org.facecert.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The third-party SDKs of which Apple wants a privacy manifest, by name; from a file of data. */
public final class AppleListedSdks {

  private AppleListedSdks() {}

  /** The list that is shipped. */
  public static Set<String> shipped() {
    try (InputStream in =
        Objects.requireNonNull(
            AppleListedSdks.class.getResourceAsStream("apple-listed-sdks.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
