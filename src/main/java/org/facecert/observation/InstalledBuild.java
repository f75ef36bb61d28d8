package org.facecert.observation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.facecert.evidence.Evidence;

/**
 * The build on the phone, as far as the phone tells of it.
 *
 * @param versionName empty when the phone's record has none
 * @param requested the permissions in its manifest, by their full names
 * @param runtime those of them that a person must grant, to granted or not; empty when the phone
 *     cannot say which they are
 * @param fileSha256 of the file that was installed, in lower-case hexadecimal; empty when the app
 *     was found installed
 * @param evidence the phone's answer
 */
public record InstalledBuild(
    Optional<String> versionName,
    String versionCode,
    Set<String> requested,
    Optional<Map<String, Boolean>> runtime,
    Optional<String> fileSha256,
    Evidence evidence) {
  public InstalledBuild {
    requested = Set.copyOf(requested);
  }

  /** For a record: the version's name, or that there is none. */
  public String statedVersion() {
    return versionName.orElse("not stated");
  }
}
