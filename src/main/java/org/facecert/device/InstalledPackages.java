package org.facecert.device;

import java.util.Optional;
import java.util.Set;
import org.facecert.evidence.Evidence;

/** What the phone's package service knows of installed apps. */
public interface InstalledPackages extends Capability {

  /**
   * One app; the raw answer is the evidence.
   *
   * @param requested the permissions in its manifest, by their full names
   */
  record PackageFacts(
      String packageName,
      String versionName,
      String versionCode,
      Set<String> requested,
      Evidence evidence) {
    public PackageFacts {
      requested = Set.copyOf(requested);
    }
  }

  /**
   * @return empty when the package is not installed
   */
  Optional<PackageFacts> read(String packageName);
}
