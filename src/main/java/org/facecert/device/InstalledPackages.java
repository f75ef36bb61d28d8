package org.facecert.device;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.facecert.evidence.Evidence;

/** What the phone's package service knows of installed apps. */
public interface InstalledPackages extends Capability {

  /**
   * One app; the raw answer is the evidence.
   *
   * @param versionName empty when the service has none
   * @param requested the permissions in its manifest, by their full names
   * @param runtime those of them that a person must grant, to granted or not; empty when the
   *     service does not tell them apart
   */
  record PackageFacts(
      String packageName,
      Optional<String> versionName,
      String versionCode,
      Set<String> requested,
      Optional<Map<String, Boolean>> runtime,
      Evidence evidence) {
    public PackageFacts {
      requested = Set.copyOf(requested);
      runtime = runtime.map(Map::copyOf);
    }
  }

  /**
   * @return empty when the package is not installed
   */
  Optional<PackageFacts> read(String packageName);
}
