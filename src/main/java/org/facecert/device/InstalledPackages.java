package org.facecert.device;

import java.util.Optional;
import org.facecert.evidence.Evidence;

/** What the phone's package service knows of installed apps. */
public interface InstalledPackages extends Capability {

  /** One app; the raw answer is the evidence. */
  record PackageFacts(
      String packageName, String versionName, String versionCode, Evidence evidence) {}

  /**
   * @return empty when the package is not installed
   */
  Optional<PackageFacts> read(String packageName);
}
