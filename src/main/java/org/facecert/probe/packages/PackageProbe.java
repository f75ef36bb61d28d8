package org.facecert.probe.packages;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.facecert.device.InstalledPackages;
import org.facecert.device.InstalledPackages.PackageFacts;
import org.facecert.device.Session;
import org.facecert.evidence.Digest;
import org.facecert.files.DiskFault;
import org.facecert.observation.InstalledBuild;

/**
 * Asks the phone for an installed build; whoever wants to know of one asks here. It is all from one
 * answer, the permissions and their state included, and that answer is the evidence.
 */
public final class PackageProbe {

  private final InstalledPackages packages;

  private PackageProbe(InstalledPackages packages) {
    this.packages = packages;
  }

  /** Empty when the phone cannot tell which apps it has. */
  public static Optional<PackageProbe> on(Session session) {
    return session.capability(InstalledPackages.class).map(PackageProbe::new);
  }

  /** Empty when the app is not installed. */
  public Optional<InstalledBuild> read(String packageName) {
    return read(packageName, Optional.empty());
  }

  /**
   * @param file from which the app was installed; empty when it was found on the phone
   * @return empty when the app is not installed
   * @throws DiskFault when the file cannot be read any more
   */
  public Optional<InstalledBuild> read(String packageName, Optional<Path> file) {
    return packages.read(packageName).map(facts -> build(facts, file));
  }

  private static InstalledBuild build(PackageFacts facts, Optional<Path> file) {
    return new InstalledBuild(
        facts.versionName(),
        facts.versionCode(),
        facts.requested(),
        facts.runtime(),
        file.map(PackageProbe::sha256),
        facts.evidence());
  }

  private static String sha256(Path file) {
    try {
      return Digest.of(file).hex();
    } catch (IOException e) {
      throw DiskFault.reading(file, e);
    }
  }
}
